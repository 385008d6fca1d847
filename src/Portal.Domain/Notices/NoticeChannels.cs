using Portal.Domain.Ledger;
using Portal.Domain.Policies;

namespace Portal.Domain.Notices;

/// <summary>The channels as they are written down. Who may change them is asked by <see cref="NoticeDesk"/>.</summary>
public sealed class NoticeChannels(IPolicyBook book, TimeProvider time)
{
    public const string Kind = "notice.channel";

    /// <summary>What the ledger calls a change of a channel.</summary>
    public static readonly LedgerKind Changed = new("notice.channel");

    /// <summary>All that were not removed, by name.</summary>
    public async Task<IReadOnlyList<NoticeChannel>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await book.ListAsync(Kind, default, cancellationToken)).Select(Read).Where(channel => !channel.IsRemoved).OrderBy(channel => channel.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Null when there is none of this id, or none any more.</summary>
    public async Task<NoticeChannel?> FindAsync(string id, CancellationToken cancellationToken) =>
        await book.FindAsync(Kind, id, cancellationToken) is { } record && Read(record) is { IsRemoved: false } channel ? channel : null;

    /// <returns>False when somebody else changed it first: nothing was written.</returns>
    internal Task<bool> TryWriteAsync(NoticeChannel channel, string what, Operator by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var record = new PolicyRecord(Kind, channel.Id, channel.Revision, now, NoticeJson.Write(channel));
        return book.TryWriteAsync(record, new LedgerDraft(Changed, now, by, RecordJson.ToNode(ChannelRecord.Of(channel, what))), cancellationToken);
    }

    private static NoticeChannel Read(PolicyRecord record) => NoticeJson.Read<NoticeChannel>(record.What) with { Revision = record.Revision };
}
