using Portal.Domain.HostedServices;

namespace Portal.Domain.Ledger;

/// <summary>The memory of which deployment holds production, by which a swap made with another tool is noticed. The portal's own swaps update it as they end.</summary>
public interface IServiceStands
{
    Task<StandReading> ReadAsync(ServiceKey service, CancellationToken cancellationToken);

    /// <summary>Remembers a new stand and appends the entry that tells why, in one step; false, and nothing is written, when the reading does not hold any more.</summary>
    /// <param name="external">Null when there is nothing to tell.</param>
    Task<bool> TryChangeAsync(ServiceKey service, StandReading reading, ServiceStand now, LedgerDraft? external, CancellationToken cancellationToken);
}
