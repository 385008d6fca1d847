using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Emulator.Protocol;

namespace Portal.Emulator.ResourceGraph;

/// <summary>A value of a row: a column, a text in quotes, or <c>tostring tolower coalesce strcat</c> of such.</summary>
internal static partial class GraphExpression
{
    /// <exception cref="ArmException">It is something else.</exception>
    public static Func<GraphRecord, JsonElement?> Read(string text)
    {
        if (Literal().Match(text) is { Success: true } literal)
        {
            var value = ArmJson.Element(literal.Groups["text"].Value);
            return _ => value;
        }

        return Call().Match(text) is { Success: true } call
            ? Function(call.Groups["name"].Value, [.. GraphText.Split(call.Groups["of"].Value, ',').Select(Read)])
            : Column(GraphPath.Read(text));
    }

    public static string Text(this JsonElement? value) => value?.ToString() ?? "";

    private static Func<GraphRecord, JsonElement?> Column(string[] path) => row => row.At(path);

    private static Func<GraphRecord, JsonElement?> Function(string name, Func<GraphRecord, JsonElement?>[] of) => name switch
    {
        "tostring" when of.Length == 1 => of[0],
        "tolower" when of.Length == 1 => row => of[0](row) is { } value ? ArmJson.Element(Text(value).ToLowerInvariant()) : null,
        "coalesce" => row => of.Select(part => part(row)).FirstOrDefault(value => Text(value).Length > 0),
        "strcat" => row => ArmJson.Element(string.Concat(of.Select(part => Text(part(row))))),
        _ => throw GraphQuery.Unknown(name),
    };

    [GeneratedRegex("^'(?<text>[^']*)'$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("^(?<name>tostring|tolower|coalesce|strcat)\\s*\\((?<of>.*)\\)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Call();
}
