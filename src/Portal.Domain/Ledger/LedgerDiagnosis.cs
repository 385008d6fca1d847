namespace Portal.Domain.Ledger;

/// <summary>Finds out what was done at the first entry that does not follow.</summary>
internal sealed class LedgerDiagnosis(ILedger ledger, LedgerEnds ends)
{
    private readonly LedgerChain chain = new();

    /// <param name="before">The good entry ahead of the last good one.</param>
    /// <param name="good">The last entry that is good as far as it alone can tell.</param>
    /// <param name="found">The entry behind it.</param>
    public async Task<LedgerBreak> OfAsync(LedgerHead before, LedgerHead good, LedgerEntry found, CancellationToken cancellationToken)
    {
        var number = good.Number + 1;
        var followers = await ledger.FollowersAsync(good.Hash, cancellationToken);
        // The entry that was written here: wherever it stands now, its hash tells.
        if (followers.FirstOrDefault(entry => entry.Number != number && Was(entry, number)) is { } written)
        {
            return found.Number != number || Was(found, written.Number)
                ? new(LedgerDamage.Reordered, number, $"Entry {number} stands at number {written.Number}; the order was changed.")
                : new(LedgerDamage.Inserted, number, $"Entry {number} was not written by the portal; the one that was stands at number {written.Number}.");
        }

        if (found.Number != number)
            return Deleted(number, found.Number - 1);
        if (found.PreviousHash == good.Hash)
            return Changed(number);
        if (found.PreviousHash == before.Hash && Was(found, good.Number))
            return new(LedgerDamage.Inserted, good.Number, $"Entry {good.Number} was not written by the portal; the one that was stands at number {number}.");
        if (ends.Head.Number - ends.Last is > 0 and var missing && Was(found, number + missing))
            return Deleted(number, number + missing - 1);
        return Was(found, number) && good.Number > 0
            ? new(LedgerDamage.Changed, good.Number, $"Entry {good.Number} was changed, and its hash with it: entry {number} recorded another.")
            : Changed(number);
    }

    private bool Was(LedgerEntry entry, long number) => chain.HashOf(entry with { Number = number }) == entry.Hash;

    private static LedgerBreak Changed(long number) => new(LedgerDamage.Changed, number, $"Entry {number} was changed after it was written: its hash does not fit what it says.");

    private static LedgerBreak Deleted(long first, long last) => new(LedgerDamage.Deleted, first,
        first == last ? $"Entry {first} is missing." : $"Entries {first} to {last} are missing.");
}
