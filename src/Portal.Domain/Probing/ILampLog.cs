using Portal.Domain.Operations;

namespace Portal.Domain.Probing;

/// <summary>Keeps what the addresses answered during a swap for as long as the swap itself.</summary>
public interface ILampLog
{
    /// <summary>Takes the place of what was kept of this operation.</summary>
    /// <exception cref="OperationLogException">It could not be written.</exception>
    Task SaveAsync(OperationId operation, AddressStrip strip, CancellationToken cancellationToken);

    /// <summary>Null when nothing was kept: the addresses were not asked, or the swap is older than the lamps.</summary>
    /// <exception cref="OperationLogException">It could not be read.</exception>
    Task<AddressStrip?> FindAsync(OperationId operation, CancellationToken cancellationToken);
}
