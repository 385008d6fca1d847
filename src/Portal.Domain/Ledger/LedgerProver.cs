namespace Portal.Domain.Ledger;

/// <summary>Proves that the ledger is as it was written, or names the first entry that is not.</summary>
/// <remarks>Reads every entry once and keeps some thousand of them: a million entries need no more memory than that.</remarks>
public sealed class LedgerProver(ILedger ledger, TimeProvider time)
{
    public async Task<LedgerProof> ProveAsync(CancellationToken cancellationToken)
    {
        var (checkedAt, since) = (time.GetUtcNow(), time.GetTimestamp());
        var ends = await ledger.EndsAsync(cancellationToken);
        var (good, broken) = await ReadAsync(ends, cancellationToken);
        return new LedgerProof(good.Number, good, checkedAt, time.GetElapsedTime(since), broken ?? AtTheEnd(good, ends));
    }

    private async Task<(LedgerHead Good, LedgerBreak? Break)> ReadAsync(LedgerEnds ends, CancellationToken cancellationToken)
    {
        var chain = new LedgerChain();
        var (before, good) = (LedgerHead.Beginning, LedgerHead.Beginning);
        await foreach (var part in ledger.ReadAsync(ends.Head.Number, cancellationToken))
        {
            foreach (var stored in part)
            {
                if (!chain.Follows(good, stored))
                    return (good, await new LedgerDiagnosis(ledger, ends).OfAsync(before, good, stored.ToEntry(), cancellationToken));
                (before, good) = (good, new LedgerHead(stored.Entry.Number, stored.Entry.Hash));
            }
        }

        return (good, null);
    }

    private static LedgerBreak? AtTheEnd(LedgerHead good, LedgerEnds ends) => ends switch
    {
        _ when good.Number < ends.Head.Number => new(LedgerDamage.Truncated, good.Number + 1,
            good.Number + 1 == ends.Head.Number
                ? $"Entry {ends.Head.Number}, the newest, is missing."
                : $"Entries {good.Number + 1} to {ends.Head.Number}, the newest, are missing."),
        _ when good.Hash != ends.Head.Hash => new(LedgerDamage.Changed, good.Number,
            $"Entry {good.Number}, the newest, is not the one whose hash was kept."),
        _ when ends.Last > ends.Head.Number => new(LedgerDamage.Inserted, ends.Head.Number + 1,
            $"Entry {ends.Head.Number + 1} was not written by the portal: the newest that it wrote is {ends.Head.Number}."),
        _ => null,
    };
}
