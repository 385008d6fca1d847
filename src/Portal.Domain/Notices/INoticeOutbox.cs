using Portal.Domain.Operations;

namespace Portal.Domain.Notices;

/// <summary>Deliveries to be sent and those that were, the same for all instances. Times are those of the database's own clock.</summary>
/// <remarks>Throws <see cref="OperationLogException"/> when the database cannot be used.</remarks>
public interface INoticeOutbox
{
    /// <summary>Writes a delivery for each channel; one that is there already stays as it is.</summary>
    /// <returns>How many are new.</returns>
    Task<int> AddAsync(Notice notice, IReadOnlyCollection<string> channels, CancellationToken cancellationToken);

    /// <summary>Takes deliveries that are due, oldest first. No other instance gets them before the lease is over; then they are due again.</summary>
    Task<IReadOnlyList<NoticeDelivery>> TakeAsync(int most, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Writes down what came of the try that was taken; nothing when another try has begun since.</summary>
    Task FinishAsync(NoticeDelivery taken, DeliveryAnswer answer, CancellationToken cancellationToken);

    /// <summary>Makes an ended delivery due once more, from its first try on; false when there is none, or it has not ended.</summary>
    Task<bool> SendAgainAsync(long number, CancellationToken cancellationToken);

    Task<NoticeDelivery?> FindAsync(long number, CancellationToken cancellationToken);

    Task<IReadOnlyList<NoticeDelivery>> ListAsync(DeliveryFilter filter, CancellationToken cancellationToken);

    /// <summary>Forgets ended deliveries of notices before a time.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
