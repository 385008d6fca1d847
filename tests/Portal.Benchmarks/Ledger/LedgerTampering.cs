using Microsoft.Data.Sqlite;
using Portal.Domain.Ledger;

namespace Portal.Benchmarks.Ledger;

/// <summary>Edits a database by hand in every way and at every place, and counts what the proof sees.</summary>
internal static class LedgerTampering
{
    private const int Entries = 1000;
    private const int PerKind = 200;

    private static readonly string[] Guards = ["ledger_refuses_updates", "ledger_refuses_deletes", "ledger_refuses_replacements", "ledger_head_moves_on", "ledger_head_stays"];

    /// <returns>How many edits were detected, how many of them at the right entry and by the right name, and how many there were.</returns>
    public static async Task<(int Seen, int Named, int All)> MeasureAsync(string folder, CancellationToken cancellationToken)
    {
        var (seen, named, all) = (0, 0, 0);
        var random = new Random(9);
        await using var place = await LedgerPlace.OpenAsync(new() { DataFolder = folder }, cancellationToken);
        await place.FillAsync(Entries, cancellationToken);
        await place.ExecuteAsync(string.Concat(Guards.Select(guard => $"DROP TRIGGER {guard};")) + "CREATE TABLE kept AS SELECT * FROM ledger", cancellationToken);
        foreach (var damage in Enum.GetValues<LedgerDamage>())
        {
            for (var time = 0; time < PerKind; time++)
            {
                var at = random.Next(1, Entries);
                await place.ExecuteAsync(Sql(damage, at), cancellationToken);
                var found = (await place.Prover.ProveAsync(cancellationToken)).Break;
                await place.ExecuteAsync("DELETE FROM ledger; INSERT INTO ledger SELECT * FROM kept", cancellationToken);
                all++;
                seen += found is null ? 0 : 1;
                named += found is { } broken && broken.Damage == damage && broken.Number == at ? 1 : 0;
            }
        }

        SqliteConnection.ClearAllPools();
        return (seen, named, all);
    }

    private static string Sql(LedgerDamage damage, int at) => damage switch
    {
        LedgerDamage.Changed => $"""UPDATE ledger SET "PersonName" = "PersonName" || '.' WHERE "Number" = {at}""",
        LedgerDamage.Deleted => $"""DELETE FROM ledger WHERE "Number" = {at}""",
        LedgerDamage.Truncated => $"""DELETE FROM ledger WHERE "Number" >= {at}""",
        LedgerDamage.Reordered => $"""
            UPDATE ledger SET "Number" = 0 WHERE "Number" = {at};
            UPDATE ledger SET "Number" = {at} WHERE "Number" = {at + 1};
            UPDATE ledger SET "Number" = {at + 1} WHERE "Number" = 0
            """,
        _ => $"""
            UPDATE ledger SET "Number" = -"Number" - 1 WHERE "Number" >= {at};
            UPDATE ledger SET "Number" = -"Number" WHERE "Number" < 0;
            INSERT INTO ledger ("Number", "At", "Kind", "ServiceName", "SubscriptionName", "PersonId", "PersonName", "What", "PreviousHash", "Hash")
            SELECT {at}, "At", 'reason.added', '', '', 'x', 'x', "What", "PreviousHash", "Hash" FROM ledger WHERE "Number" = {at + 1}
            """,
    };
}
