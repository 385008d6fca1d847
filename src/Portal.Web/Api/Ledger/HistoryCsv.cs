using System.Buffers;
using System.Globalization;
using System.Text;
using Portal.Domain.Ledger;

namespace Portal.Web.Api.Ledger;

/// <summary>The history as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read it), written as it is read.</summary>
internal sealed class HistoryCsv(IAsyncEnumerable<HistoryLine> lines) : IResult
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"); // The last four are the same signs in full width.

    private static readonly string[] Head =
        ["entry", "operation", "started", "service", "subscription", "from", "to", "result", "person", "seconds", "reason", "failure", "hash"];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // The first line is read before the answer begins: what cannot be read is a problem, not half a file.
        await using var reading = lines.GetAsyncEnumerator(httpContext.RequestAborted);
        var isThere = await reading.MoveNextAsync();

        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"swap-history.csv\"";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await WriteAsync(writer, Head);
        for (; isThere; isThere = await reading.MoveNextAsync())
            await WriteAsync(writer, Cells(HistoryLineView.Of(reading.Current)));
    }

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Cell(string text)
    {
        var harmless = text.Length > 0 && Formula.Contains(text[0]) ? $"'{text}" : text;
        return harmless.AsSpan().ContainsAny(Quoted) || harmless.Length != text.Length ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    private static Task WriteAsync(StreamWriter writer, IEnumerable<string> cells) => writer.WriteAsync($"{string.Join(',', cells.Select(Cell))}\r\n");

    private static string[] Cells(HistoryLineView line) =>
    [
        line.Entry.ToString(CultureInfo.InvariantCulture), line.Operation ?? "", CanonicalJson.Time(line.StartedAt), line.Service, line.Subscription,
        line.FromVersion ?? "", line.ToVersion, line.Result, line.Person, line.TookSeconds?.ToString(CultureInfo.InvariantCulture) ?? "",
        line.Reason ?? "", line.Failure ?? "", line.Hash,
    ];
}
