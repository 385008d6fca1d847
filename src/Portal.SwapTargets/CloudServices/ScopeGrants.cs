using Portal.Domain;

namespace Portal.SwapTargets.CloudServices;

/// <summary>What the portal may do in a scope.</summary>
public sealed record ScopeGrants(string Scope, EquatableList<Grant> Grants)
{
    /// <summary>Whether some grant gives the action and does not take it away itself.</summary>
    public bool Allow(string action) => Grants.Any(grant =>
        grant.Actions.Any(pattern => Covers(pattern, action)) && !grant.NotActions.Any(pattern => Covers(pattern, action)));

    // A star stands for any run of characters, also of slashes.
    private static bool Covers(string pattern, string action) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, action, ignoreCase: true);
}
