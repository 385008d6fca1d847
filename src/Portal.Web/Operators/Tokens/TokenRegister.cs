using System.Collections.Concurrent;
using Portal.Domain;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;

namespace Portal.Web.Operators.Tokens;

/// <summary>All personal tokens: what the database has of them, and when they were used.</summary>
/// <remarks>Throws <see cref="Domain.Operations.OperationLogException"/> when the database cannot be used.</remarks>
public sealed class TokenRegister(IPolicyBook book, SwapHistory history, TimeProvider time) : IKept
{
    private const string Kind = "token";

    /// <summary>Longer than any token holds: what was not written for so long has expired.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(400);

    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan UseWrittenEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> used = new(StringComparer.Ordinal);
    private readonly LiveValue<object> changes = new(new object());
    private DateTimeOffset readAt;

    public string What => "Personal tokens";

    /// <summary>Newest first.</summary>
    public IEnumerable<PersonalToken> All => known.Values.Select(one => one.Token).OrderByDescending(token => token.CreatedAt);

    public IAsyncEnumerable<object> WatchAsync(CancellationToken cancellationToken) => changes.WatchAsync(cancellationToken);

    /// <summary>One that is known here, whether it still holds or not.</summary>
    public PersonalToken? Of(string hash) => known.GetValueOrDefault(hash)?.Token;

    /// <summary>Looks into the database for what another instance has just written.</summary>
    public async Task<PersonalToken?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        if (!known.ContainsKey(hash) && await book.FindAsync(Kind, hash, cancellationToken) is { } record)
            Take(record);
        return Of(hash);
    }

    /// <summary>It was used; written with the next round, not with each request.</summary>
    public void Touch(string hash) => used[hash] = time.GetUtcNow();

    /// <returns>False when somebody else changed it first.</returns>
    public async Task<bool> TryWriteAsync(PersonalToken token, LedgerDraft? entry, CancellationToken cancellationToken)
    {
        var record = new PolicyRecord(Kind, token.Hash, known.GetValueOrDefault(token.Hash)?.Revision ?? 0, time.GetUtcNow(), RecordJson.ToNode(token).ToJsonString());
        if (!await book.TryWriteAsync(record, entry, cancellationToken))
        {
            if (await book.FindAsync(Kind, token.Hash, cancellationToken) is { } now)
                Take(now);
            return false;
        }

        Take(record with { Revision = record.Revision + 1 });
        if (entry is not null)
            history.Announce();
        return true;
    }

    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (readAt == default)
            await book.ForgetAsync(Kind, now - Forgotten, cancellationToken);
        foreach (var record in await book.ListAsync(Kind, readAt == default ? now - Forgotten : readAt - Overlap, cancellationToken))
            Take(record);
        readAt = now;
        foreach (var (hash, at) in used)
            await WriteUseAsync(hash, at, cancellationToken);
    }

    private async Task WriteUseAsync(string hash, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // What could not be written is tried with the next round.
        if (Of(hash) is { } token && (token.LastUsedAt is not { } last || at - last >= UseWrittenEvery) && !await TryWriteAsync(token with { LastUsedAt = at }, entry: null, cancellationToken))
            return;
        used.TryRemove(KeyValuePair.Create(hash, at));
    }

    private void Take(PolicyRecord record)
    {
        var read = new Known(RecordJson.Read<PersonalToken>(record.What), record.Revision);
        var isNews = false;
        known.AddOrUpdate(record.Id, _ => Newer(read), (_, here) => read.Revision > here.Revision ? Newer(read) : here);
        if (isNews)
            changes.Update(_ => new object());

        Known Newer(Known next)
        {
            isNews = true;
            return next;
        }
    }

    private sealed record Known(PersonalToken Token, long Revision);
}
