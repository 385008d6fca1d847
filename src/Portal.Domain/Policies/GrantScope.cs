using Portal.Domain.HostedServices;

namespace Portal.Domain.Policies;

/// <summary>Where a grant holds.</summary>
public abstract record GrantScope
{
    private const string TeamIs = "team=";

    private GrantScope()
    {
    }

    /// <param name="team">Who owns the service now; null when untold.</param>
    public abstract bool Covers(DeploymentId deployment, string? team);

    /// <summary>Whether something in this scope can be in a resource: the scope is the resource, above it, or inside it.</summary>
    public abstract bool Touches(string resource);

    /// <summary>Whether all of another scope is in this one.</summary>
    public abstract bool Contains(GrantScope other);

    /// <summary>Reads <c>*</c>, <c>/subscriptions/…</c>, <c>/subscriptions/…/resourceGroups/…</c> or <c>team=…</c>; null when it is none of them.</summary>
    public static GrantScope? Parse(string text)
    {
        text = text.Trim();
        if (text == "*")
            return new Everything();
        if (text.StartsWith(TeamIs, StringComparison.OrdinalIgnoreCase) && text.Length > TeamIs.Length)
            return new OfTeam(text[TeamIs.Length..].Trim());
        return text.Split('/') switch
        {
            ["", var first, { Length: > 0 }] when Is(first, "subscriptions") => new Under(text),
            ["", var first, { Length: > 0 }, var third, { Length: > 0 }] when Is(first, "subscriptions") && Is(third, "resourceGroups") => new Under(text),
            _ => null,
        };
    }

    private static bool Is(string segment, string name) => segment.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(string path, string above) =>
        path.StartsWith(above, StringComparison.OrdinalIgnoreCase) && (path.Length == above.Length || path[above.Length] == '/');

    /// <summary>All that the portal reads.</summary>
    public sealed record Everything : GrantScope
    {
        public override bool Covers(DeploymentId deployment, string? team) => true;

        public override bool Touches(string resource) => true;

        public override bool Contains(GrantScope other) => true;

        public override string ToString() => "*";
    }

    /// <summary>A subscription or a resource group, by its path.</summary>
    public sealed record Under(string Path) : GrantScope
    {
        public override bool Covers(DeploymentId deployment, string? team) => IsIn(deployment.Value, Path);

        public override bool Touches(string resource) => IsIn(resource, Path) || IsIn(Path, resource);

        public override bool Contains(GrantScope other) => other is Under under && IsIn(under.Path, Path);

        public override string ToString() => Path;
    }

    /// <summary>What belongs to a team, by the tag that holds it.</summary>
    public sealed record OfTeam(string Team) : GrantScope
    {
        public override bool Covers(DeploymentId deployment, string? team) => string.Equals(team, Team, StringComparison.OrdinalIgnoreCase);

        public override bool Touches(string resource) => false;

        public override bool Contains(GrantScope other) => other is OfTeam same && string.Equals(same.Team, Team, StringComparison.OrdinalIgnoreCase);

        public override string ToString() => TeamIs + Team;
    }
}
