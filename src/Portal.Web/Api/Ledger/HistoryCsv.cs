using System.Globalization;
using Portal.Domain.Ledger;

namespace Portal.Web.Api.Ledger;

/// <summary>The history as CSV: swaps and changes that have ended, those made outside the portal too.</summary>
internal static class HistoryCsv
{
    private static readonly string[] Head =
        ["entry", "operation", "started", "service", "subscription", "from", "to", "result", "person", "seconds", "reason", "failure", "hash", "change"];

    public static IResult Of(IAsyncEnumerable<HistoryLine> lines) => new CsvFile(lines.Select(line => Cells(HistoryLineView.Of(line))), Head, "swap-history.csv");

    private static string[] Cells(HistoryLineView line) =>
    [
        line.Entry.ToString(CultureInfo.InvariantCulture), line.Operation ?? "", CanonicalJson.Time(line.StartedAt), line.Service, line.Subscription,
        line.FromVersion ?? "", line.ToVersion, line.Result, line.Person, line.TookSeconds?.ToString(CultureInfo.InvariantCulture) ?? "",
        line.Reason ?? "", line.Failure ?? "", line.Hash, line.Change ?? "",
    ];
}
