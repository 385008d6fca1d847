using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Ledger;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Ledger;

public sealed class LedgerProverTests
{
    private readonly MemoryLedger ledger = Filled(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ProveAsync_Empty_IsProved() => Assert.True((await ProveAsync(new MemoryLedger())).IsProved);

    [Fact]
    public async Task ProveAsync_Untouched_TellsCountAndHead()
    {
        var proof = await ProveAsync(ledger);

        Assert.Equal((true, 10, ledger.Head), (proof.IsProved, proof.Entries, proof.Head));
    }

    [Fact]
    public async Task ProveAsync_Changed_NamesTheEntry()
    {
        ledger.Entries[4] = ledger.Entries[4] with { What = """{"n":99}""" };

        await ExpectAsync(LedgerDamage.Changed, 5, "Entry 5 was changed after it was written: its hash does not fit what it says.");
    }

    [Fact]
    public async Task ProveAsync_ChangedWithItsHash_NamesTheEntry()
    {
        var forged = ledger.Entries[4] with { Person = Sample.Ben };
        ledger.Entries[4] = forged with { Hash = new LedgerChain().HashOf(forged) };

        await ExpectAsync(LedgerDamage.Changed, 5, "Entry 5 was changed, and its hash with it: entry 6 recorded another.");
    }

    [Fact]
    public async Task ProveAsync_NewestChangedWithItsHash_NamesTheEntry()
    {
        var forged = ledger.Entries[9] with { Person = Sample.Ben };
        ledger.Entries[9] = forged with { Hash = new LedgerChain().HashOf(forged) };

        await ExpectAsync(LedgerDamage.Changed, 10, "Entry 10, the newest, is not the one whose hash was kept.");
    }

    [Theory]
    [InlineData(4, 1, "Entry 5 is missing.")]
    [InlineData(0, 1, "Entry 1 is missing.")]
    [InlineData(2, 3, "Entries 3 to 5 are missing.")]
    public async Task ProveAsync_Deleted_NamesWhatIsMissing(int at, int count, string sentence)
    {
        ledger.Entries.RemoveRange(at, count);

        await ExpectAsync(LedgerDamage.Deleted, at + 1, sentence);
    }

    [Theory]
    [InlineData(1, "Entry 5 is missing.")]
    [InlineData(3, "Entries 5 to 7 are missing.")]
    public async Task ProveAsync_DeletedAndClosedUp_NamesWhatIsMissing(int count, string sentence)
    {
        ledger.Entries.RemoveRange(4, count);
        for (var i = 4; i < ledger.Entries.Count; i++)
            ledger.Entries[i] = ledger.Entries[i] with { Number = i + 1 };

        await ExpectAsync(LedgerDamage.Deleted, 5, sentence);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ProveAsync_InsertedAndMovedOn_NamesTheForeignEntry(bool isForgedWell)
    {
        var before = new LedgerHead(4, ledger.Entries[3].Hash);
        var forged = new LedgerChain().Next(before, Draft(99));
        Renumber(4, +1);
        ledger.Entries.Insert(4, isForgedWell ? forged : forged with { PreviousHash = LedgerHead.NoHash });

        await ExpectAsync(LedgerDamage.Inserted, 5, "Entry 5 was not written by the portal; the one that was stands at number 6.");
    }

    [Fact]
    public async Task ProveAsync_AppendedWithoutTheHead_NamesTheForeignEntry()
    {
        ledger.Entries.Add(new LedgerChain().Next(ledger.Head, Draft(11)));

        await ExpectAsync(LedgerDamage.Inserted, 11, "Entry 11 was not written by the portal: the newest that it wrote is 10.");
    }

    [Theory]
    [InlineData(4, 5, 6)]
    [InlineData(1, 8, 9)]
    public async Task ProveAsync_Reordered_NamesTheFirstOfThem(int one, int other, long stands)
    {
        var (first, second) = (ledger.Entries[one], ledger.Entries[other]);
        ledger.Entries[one] = second with { Number = one + 1 };
        ledger.Entries[other] = first with { Number = other + 1 };

        await ExpectAsync(LedgerDamage.Reordered, one + 1, $"Entry {one + 1} stands at number {stands}; the order was changed.");
    }

    [Theory]
    [InlineData(1, "Entry 10, the newest, is missing.")]
    [InlineData(4, "Entries 7 to 10, the newest, are missing.")]
    [InlineData(10, "Entries 1 to 10, the newest, are missing.")]
    public async Task ProveAsync_Truncated_NamesWhatIsMissing(int count, string sentence)
    {
        ledger.Entries.RemoveRange(10 - count, count);

        await ExpectAsync(LedgerDamage.Truncated, 11 - count, sentence);
    }

    [Fact]
    public async Task ProveAsync_AppendedMeanwhile_IsProved()
    {
        var ends = await ledger.EndsAsync(Token);
        ledger.Append(Draft(11));

        // What is behind the head that was read is not part of this check.
        var read = new List<long>();
        await foreach (var part in ledger.ReadAsync(ends.Head.Number, Token))
            read.AddRange(part.Select(stored => stored.Entry.Number));

        Assert.Equal(10, read.Max());
        Assert.True((await ProveAsync(ledger)).IsProved);
    }

    /// <summary>Every kind of damage at every place, seeded: the short form of the benchmark's thousand.</summary>
    [Theory]
    [InlineData(LedgerDamage.Changed)]
    [InlineData(LedgerDamage.Deleted)]
    [InlineData(LedgerDamage.Inserted)]
    [InlineData(LedgerDamage.Reordered)]
    [InlineData(LedgerDamage.Truncated)]
    public async Task ProveAsync_DamageAnywhere_IsSeenAndNamed(LedgerDamage damage)
    {
        for (var at = 0; at < 19; at++)
        {
            var damaged = Filled(20);
            Do(damage, damaged, at);

            var found = (await ProveAsync(damaged)).Break;

            Assert.NotNull(found);
            Assert.Equal((damage, at + 1L), (found.Damage, found.Number));
        }
    }

    private static void Do(LedgerDamage damage, MemoryLedger damaged, int at)
    {
        var entries = damaged.Entries;
        switch (damage)
        {
            case LedgerDamage.Changed:
                entries[at] = entries[at] with { What = entries[at].What.Replace("\"n\"", "\"m\"", StringComparison.Ordinal) };
                break;
            case LedgerDamage.Deleted:
                entries.RemoveAt(at);
                break;
            case LedgerDamage.Inserted:
                for (var i = at; i < entries.Count; i++)
                    entries[i] = entries[i] with { Number = entries[i].Number + 1 };
                entries.Insert(at, entries[at] with { Number = at + 1, What = """{"n":-1}""" });
                break;
            case LedgerDamage.Reordered:
                (entries[at], entries[at + 1]) = (entries[at + 1] with { Number = at + 1 }, entries[at] with { Number = at + 2 });
                break;
            default:
                entries.RemoveRange(at, entries.Count - at);
                break;
        }
    }

    private void Renumber(int from, int by)
    {
        for (var i = from; i < ledger.Entries.Count; i++)
            ledger.Entries[i] = ledger.Entries[i] with { Number = ledger.Entries[i].Number + by };
    }

    private async Task ExpectAsync(LedgerDamage damage, long number, string sentence)
    {
        var proof = await ProveAsync(ledger);

        Assert.False(proof.IsProved);
        Assert.Equal(new LedgerBreak(damage, number, sentence), proof.Break);
    }

    private static Task<LedgerProof> ProveAsync(ILedger stored) => new LedgerProver(stored, new FakeTimeProvider(Sample.Now)).ProveAsync(Token);

    private static MemoryLedger Filled(int count)
    {
        var filled = new MemoryLedger();
        for (var n = 1; n <= count; n++)
            filled.Append(Draft(n));
        return filled;
    }

    private static LedgerDraft Draft(int n) => new(LedgerKind.Reason, Sample.Now.AddSeconds(n), Sample.Ana, new JsonObject { ["n"] = n });
}
