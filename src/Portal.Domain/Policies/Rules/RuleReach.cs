using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Policies.Rules;

/// <summary>Which rules an operator sees and sets: by the services that they hold for.</summary>
public sealed class RuleReach(ServiceEstate estate)
{
    /// <summary>The services were read.</summary>
    public bool IsRead => estate.Now.ReadAt is not null;

    /// <summary>Holds for something that the operator sees; what holds for everything is for everybody.</summary>
    public bool MaySee(RuleScope scope, Access by) =>
        by.MaySomewhere(OperatorRight.See) && (scope.Rank == 0 || estate.Now.Rows.Any(row => scope.Covers(row.Service) && by.May(OperatorRight.See, row.Service)) || MayGovern(scope, by));

    public bool MayGovern(RuleScope scope, Access by) => May(OperatorRight.Govern, scope, by);

    /// <summary>Whoever may swap a service may ask for it to be left alone; more than one service is for Owners.</summary>
    public bool MayLock(RuleScope scope, Access by) => MayGovern(scope, by) || (scope is RuleScope.OfService && May(OperatorRight.Swap, scope, by));

    public bool MaySee(HostedService service, Access by) => by.May(OperatorRight.See, service);

    public HostedService? Find(ServiceKey key) => estate.Now.Find(key)?.Service;

    /// <summary>The service of a scope that is one; null for wider ones.</summary>
    public HostedService? ServiceOf(RuleScope scope) => scope is RuleScope.OfService one ? Find(one.Key) : null;

    private bool May(OperatorRight right, RuleScope scope, Access by) => scope switch
    {
        RuleScope.Wide wide => by.May(right, wide.Scope),
        _ => ServiceOf(scope) is { } service && by.May(right, service),
    };
}
