using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Subscriptions;

namespace Portal.Domain.Policies;

/// <summary>Who acts and what they may do, at one time. What no grant allows is denied.</summary>
public sealed record Access(Operator By, EquatableList<Grant> Grants)
{
    /// <summary>Of somebody who is not signed in, or not any more.</summary>
    public static readonly Access None = new(Operator.Nobody, []);

    /// <summary>Of the one person who runs a portal without sign-in.</summary>
    public static Access Everything(Operator by) => new(by, [new(OperatorRole.Owner, new GrantScope.Everything())]);

    /// <summary>What it is narrowed to, however much the grants allow: the role and scope of a token. Null: to nothing.</summary>
    public Grant? Cap { get; init; }

    /// <summary>Nothing has to be left out of what is shown.</summary>
    public bool SeesEverything => MayEverywhere(OperatorRight.See);

    /// <summary>The roles held anywhere, least first.</summary>
    public IEnumerable<OperatorRole> Roles => Grants.Select(grant => grant.Role).Distinct().Order();

    /// <summary>Both sides count: a right over one of two deployments is none over the service.</summary>
    public bool May(OperatorRight right, HostedService service) => May(right, service.Deployments.Select(deployment => deployment.Id), service.Team);

    /// <param name="now">Its service as it is; null when it has gone, and with it what its tags said.</param>
    public bool May(OperatorRight right, Operation operation, HostedService? now) => now is not null
        ? May(right, now)
        : May(right, operation.Deployments, null);

    /// <summary>Of a deployment that need not be there yet.</summary>
    public bool May(OperatorRight right, DeploymentId deployment, string? team) => May(right, [deployment], team);

    /// <inheritdoc cref="May(OperatorRight, Operation, HostedService?)"/>
    public bool May(OperatorRight right, LedgerEntry entry, HostedService? now) =>
        MayEverywhere(right)
        || (now is not null ? May(right, now) : May(right, RecordedDeployments.Of(entry), null));

    /// <summary>Whether a grant names the subscription or something in it; services that are seen by their tags are not counted here.</summary>
    public bool MaySee(SubscriptionId subscription) => MaySomewhere(OperatorRight.See, $"/subscriptions/{subscription}");

    public bool MaySomewhere(OperatorRight right) => IsWithin(right) && Grants.Any(grant => OperatorRoles.May(grant.Role, right));

    /// <summary>Over everything in a scope, whatever there may be.</summary>
    public bool May(OperatorRight right, GrantScope scope) =>
        IsWithin(right) && Cap?.Scope.Contains(scope) != false && Grants.Any(grant => OperatorRoles.May(grant.Role, right) && grant.Scope.Contains(scope));

    private bool MayEverywhere(OperatorRight right) => May(right, new GrantScope.Everything());

    private bool MaySomewhere(OperatorRight right, string resource) =>
        IsWithin(right) && Cap?.Scope.Touches(resource) != false && Grants.Any(grant => OperatorRoles.May(grant.Role, right) && grant.Scope.Touches(resource));

    private bool IsWithin(OperatorRight right) => Cap is null || OperatorRoles.May(Cap.Role, right);

    private bool May(OperatorRight right, IEnumerable<DeploymentId> deployments, string? team)
    {
        var grants = Grants.Where(grant => OperatorRoles.May(grant.Role, right)).ToList();
        var sides = deployments.ToList();
        return IsWithin(right) && sides.Count > 0 && sides.TrueForAll(side => Cap?.Scope.Covers(side, team) != false && grants.Exists(grant => grant.Scope.Covers(side, team)));
    }
}
