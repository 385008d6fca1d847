using System.Collections.Concurrent;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Operators;

/// <summary>The app roles and groups that each person had when Entra ID was asked last: a personal token can do no more.</summary>
public sealed class PersonRoles(IPolicyBook book, TokenOptions options, TimeProvider time) : IKept
{
    private const string Kind = "person.roles";

    /// <summary>How often the same is written again, so that it does not grow old.</summary>
    private static readonly TimeSpan WriteAgain = TimeSpan.FromHours(1);

    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Seen> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Seen> unwritten = new(StringComparer.Ordinal);
    private DateTimeOffset readAt;

    public string What => "Roles of people";

    /// <summary>Entra ID has just said so; with nothing it said that the person may not come in.</summary>
    public void Saw(string person, IEnumerable<string> names)
    {
        var seen = new Seen(names.ToHashSet(StringComparer.OrdinalIgnoreCase), time.GetUtcNow());
        var before = known.GetValueOrDefault(person);
        known[person] = seen;
        if (before is null || !before.Names.SetEquals(seen.Names) || seen.At - before.WrittenAt >= WriteAgain)
            unwritten[person] = seen;
        else
            known[person] = seen with { WrittenAt = before.WrittenAt };
    }

    /// <summary>Null when it was not heard for so long that nobody knows: the person has to sign in again.</summary>
    public IReadOnlySet<string>? Of(string person) => known.GetValueOrDefault(person) is { } seen && time.GetUtcNow() - seen.At <= TimeSpan.FromDays(options.RolesDays) ? seen.Names : null;

    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        foreach (var (person, seen) in unwritten)
        {
            await WriteAsync(person, seen, cancellationToken);
            unwritten.TryRemove(KeyValuePair.Create(person, seen));
        }

        var now = time.GetUtcNow();
        foreach (var record in await book.ListAsync(Kind, readAt == default ? now - TimeSpan.FromDays(options.RolesDays) : readAt - Overlap, cancellationToken))
        {
            var read = new Seen(RecordJson.Read<NamesRecord>(record.What).Names.ToHashSet(StringComparer.OrdinalIgnoreCase), record.At) { WrittenAt = record.At };
            known.AddOrUpdate(record.Id, read, (_, here) => here.At > read.At ? here : read);
        }

        readAt = now;
    }

    private async Task WriteAsync(string person, Seen seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = await book.FindAsync(Kind, person, cancellationToken);
            if (before?.At > seen.At)
                return; // Another instance heard later.
            var record = new PolicyRecord(Kind, person, before?.Revision ?? 0, seen.At, RecordJson.ToNode(new NamesRecord([.. seen.Names.Order(StringComparer.Ordinal)])).ToJsonString());
            if (await book.TryWriteAsync(record, entry: null, cancellationToken))
                break;
        }

        known.TryUpdate(person, seen with { WrittenAt = seen.At }, seen);
    }

    private sealed record Seen(HashSet<string> Names, DateTimeOffset At)
    {
        public DateTimeOffset WrittenAt { get; init; }
    }

    private sealed record NamesRecord(IReadOnlyList<string> Names);
}
