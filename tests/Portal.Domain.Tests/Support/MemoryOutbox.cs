using Portal.Domain.Notices;

namespace Portal.Domain.Tests.Support;

/// <summary>The outbox's promises, kept in memory; its clock is the test's.</summary>
internal sealed class MemoryOutbox(TimeProvider time) : INoticeOutbox
{
    private readonly Lock gate = new();
    private readonly List<NoticeDelivery> all = [];

    /// <summary>While set, nothing can be read or written.</summary>
    public Exception? Fault { get; set; }

    public IReadOnlyList<NoticeDelivery> All
    {
        get
        {
            lock (gate)
                return [.. all];
        }
    }

    public Task<int> AddAsync(Notice notice, IReadOnlyCollection<string> channels, CancellationToken cancellationToken) => Answer(() =>
    {
        var fresh = channels.Where(channel => !all.Exists(known => known.Channel == channel && known.Notice.Id == notice.Id)).ToList();
        all.AddRange(fresh.Select((channel, index) => new NoticeDelivery(all.Count + index + 1, channel, notice, DeliveryState.Waiting, 0, time.GetUtcNow(), null, null)));
        return fresh.Count;
    });

    public Task<IReadOnlyList<NoticeDelivery>> TakeAsync(int most, TimeSpan lease, CancellationToken cancellationToken) => Answer<IReadOnlyList<NoticeDelivery>>(() =>
        [.. all.Where(known => known.NextAt <= time.GetUtcNow()).Take(most).ToList().Select(due => Set(due with { Tries = due.Tries + 1, NextAt = time.GetUtcNow() + lease }))]);

    public Task FinishAsync(NoticeDelivery taken, DeliveryAnswer answer, CancellationToken cancellationToken) => Answer(() =>
        all.Exists(known => known.Number == taken.Number && known.Tries == taken.Tries)
            ? Set(taken with { State = answer.State, Answer = answer.Text, AnsweredAt = time.GetUtcNow(), NextAt = time.GetUtcNow() + answer.NextIn })
            : taken);

    public Task<bool> SendAgainAsync(long number, CancellationToken cancellationToken) => Answer(() =>
    {
        if (all.Find(known => known.Number == number) is not { NextAt: null } ended)
            return false;
        Set(ended with { State = DeliveryState.Waiting, Tries = 0, NextAt = time.GetUtcNow() });
        return true;
    });

    public Task<NoticeDelivery?> FindAsync(long number, CancellationToken cancellationToken) => Answer(() => all.Find(known => known.Number == number));

    public Task<IReadOnlyList<NoticeDelivery>> ListAsync(DeliveryFilter filter, CancellationToken cancellationToken) => Answer<IReadOnlyList<NoticeDelivery>>(() =>
    [
        .. all.Where(known => filter.Channels?.Contains(known.Channel) != false)
            .Where(known => filter.State is null || known.State == filter.State)
            .Where(known => filter.Before is null || known.Number < filter.Before)
            .Reverse().Take(filter.Take),
    ]);

    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => Answer(() => all.RemoveAll(known => known.Notice.At < before && known.NextAt is null));

    private NoticeDelivery Set(NoticeDelivery now)
    {
        all[all.FindIndex(known => known.Number == now.Number)] = now;
        return now;
    }

    private Task<T> Answer<T>(Func<T> answer)
    {
        lock (gate)
            return Fault is { } fault ? Task.FromException<T>(fault) : Task.FromResult(answer());
    }
}
