namespace Portal.Domain.Swaps;

/// <summary>The kinds that this portal can swap.</summary>
public sealed class SwapKinds(IEnumerable<ISwapTarget> targets)
{
    public IReadOnlyList<ISwapTarget> All { get; } = [.. targets];

    public ISwapTarget Of(string kind) =>
        All.FirstOrDefault(target => target.Kind == kind)
        ?? throw new InvalidOperationException($"No target is registered for the kind {kind}; known are {string.Join(", ", All.Select(target => target.Kind))}.");
}
