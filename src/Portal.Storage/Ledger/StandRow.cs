using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;

namespace Portal.Storage.Ledger;

/// <summary>Which deployments held the addresses of a service when that was last known for sure.</summary>
internal sealed class StandRow
{
    public required string ServiceKey { get; init; }

    public required string Production { get; set; }

    public string? Staging { get; set; }

    /// <summary>The number of the entry of the external swap that led to it; null when something else did.</summary>
    public long? External { get; set; }

    public ServiceStand ToStand() => new(new DeploymentId(Production), Staging is null ? null : new DeploymentId(Staging));
}
