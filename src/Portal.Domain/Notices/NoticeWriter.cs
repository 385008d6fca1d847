namespace Portal.Domain.Notices;

/// <inheritdoc cref="INotices"/>
public sealed class NoticeWriter(NoticeChannels channels, INoticeOutbox outbox) : INotices
{
    private readonly LiveValue<long> written = new(0);

    /// <summary>A value now, and another whenever something is to be sent: time to look into the outbox.</summary>
    public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken) => written.WatchAsync(cancellationToken);

    /// <summary>Tells whoever sends that something is due.</summary>
    public void Announce() => written.Update(times => times + 1);

    public async Task TellAsync(Notice notice, CancellationToken cancellationToken)
    {
        var wanting = (await channels.AllAsync(cancellationToken)).Where(channel => channel.Wants(notice)).Select(channel => channel.Id).ToList();
        if (wanting.Count > 0 && await outbox.AddAsync(notice, wanting, cancellationToken) > 0)
            Announce();
    }
}
