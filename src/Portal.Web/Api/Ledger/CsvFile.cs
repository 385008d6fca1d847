using System.Buffers;
using System.Text;

namespace Portal.Web.Api.Ledger;

/// <summary>A file of CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read it), written as it is read.</summary>
/// <param name="rows">The cells of each line.</param>
/// <param name="head">The names of the columns.</param>
/// <param name="name">What the file is saved as.</param>
internal sealed class CsvFile(IAsyncEnumerable<string[]> rows, string[] head, string name) : IResult
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"); // The last four are the same signs in full width.

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // The first line is read before the answer begins: what cannot be read is a problem, not half a file.
        await using var reading = rows.GetAsyncEnumerator(httpContext.RequestAborted);
        var isThere = await reading.MoveNextAsync();

        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await WriteAsync(writer, head);
        for (; isThere; isThere = await reading.MoveNextAsync())
            await WriteAsync(writer, reading.Current);
    }

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Cell(string text)
    {
        var harmless = text.Length > 0 && Formula.Contains(text[0]) ? $"'{text}" : text;
        return harmless.AsSpan().ContainsAny(Quoted) || harmless.Length != text.Length ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    private static Task WriteAsync(StreamWriter writer, IEnumerable<string> cells) => writer.WriteAsync($"{string.Join(',', cells.Select(Cell))}\r\n");
}
