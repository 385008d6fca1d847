namespace Portal.Domain.Changes;

/// <summary>The kinds whose deployments this portal can change.</summary>
public sealed class ChangeTargets(IEnumerable<IChangeTarget> targets)
{
    public IReadOnlyList<IChangeTarget> All { get; } = [.. targets];

    /// <summary>Null for a kind that can only be swapped.</summary>
    public IChangeTarget? Of(string kind) => All.FirstOrDefault(target => target.Kind == kind);

    /// <summary>The kind of a service that is not there yet.</summary>
    public IChangeTarget? New => All.Count > 0 ? All[0] : null;
}
