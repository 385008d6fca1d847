using Portal.Domain.HostedServices;

namespace Portal.Domain.Ledger;

/// <summary>Which deployments held the two addresses of a service when that was last known for sure.</summary>
public sealed record ServiceStand(DeploymentId Production, DeploymentId? Staging)
{
    /// <summary>Null when nothing holds the production address.</summary>
    public static ServiceStand? Of(HostedService service) =>
        service.Production is { } production ? new ServiceStand(production.Id, service.Staging?.Id) : null;

    /// <summary>Whether a swap leads from here to there: what was staged is live.</summary>
    public bool SwapsTo(ServiceStand now) => Staging is { } staged && now.Production == staged && now.Production != Production;
}
