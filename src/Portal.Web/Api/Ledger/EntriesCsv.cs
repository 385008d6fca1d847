using System.Globalization;
using Portal.Domain.Ledger;

namespace Portal.Web.Api.Ledger;

/// <summary>Entries of the ledger as CSV: rules, approvals, leases, roles and all the rest that is no swap or change, and these too where they are asked for.</summary>
internal static class EntriesCsv
{
    private static readonly string[] Head = ["entry", "at", "kind", "service", "subscription", "person", "result", "operation", "adds to", "what", "hash"];

    public static IResult Of(IAsyncEnumerable<LedgerEntry> entries) => new CsvFile(entries.Select(Cells), Head, "ledger-entries.csv");

    private static string[] Cells(LedgerEntry entry) =>
    [
        entry.Number.ToString(CultureInfo.InvariantCulture), CanonicalJson.Time(entry.At), entry.Kind.Value, entry.ServiceName, entry.SubscriptionName, entry.Person.Name,
        entry.Result ?? "", entry.Operation?.ToString() ?? "", entry.RefersTo?.ToString(CultureInfo.InvariantCulture) ?? "", entry.What, entry.Hash,
    ];
}
