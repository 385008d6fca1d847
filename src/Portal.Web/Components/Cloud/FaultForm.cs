using System.Globalization;
using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Components.Cloud;

/// <summary>What was typed to order a fault, and what is wrong with it. What a kind does not take is kept, not sent.</summary>
internal sealed class FaultForm
{
    private readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);

    public string this[string name]
    {
        get => typed.GetValueOrDefault(name, "");
        set => typed[name] = value.Trim();
    }

    /// <summary>The parameters that the form asks for; patterns are for those who order by the socket.</summary>
    public static IEnumerable<CloudFaultParameter> FieldsOf(CloudFaultKind kind) => kind.Parameters.Where(parameter => parameter.Type is not ("pattern" or "method"));

    /// <summary>What is wrong, by parameter.</summary>
    public IReadOnlyDictionary<string, string> Problems(CloudFaultKind kind) => FieldsOf(kind)
        .Select(field => (field.Name, Problem: ProblemOf(field)))
        .Where(each => each.Problem is not null)
        .ToDictionary(each => each.Name, each => each.Problem!, StringComparer.Ordinal);

    /// <summary>The order, once nothing is wrong; its name is the kind's, with a number where that is taken.</summary>
    public CloudFaultOrder ToOrder(CloudFaultKind kind, IEnumerable<CloudFault> ordered)
    {
        var taken = ordered.Select(fault => fault.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? kind.Kind : $"{kind.Kind}-{number}").First(name => !taken.Contains(name));
        return new CloudFaultOrder(name, kind.Kind, FieldsOf(kind).Where(field => this[field.Name].Length > 0).ToDictionary(field => field.Name, ValueOf, StringComparer.Ordinal));
    }

    private string? ProblemOf(CloudFaultParameter field) => this[field.Name] switch
    {
        "" => null,
        var text when field.Type == "integer" && !(int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && InRange(field, number)) =>
            WholeNumber(field, text),
        var text when field.Type == "number" && !(Number(text) is { } number && InRange(field, number)) => AnyNumber(field, text),
        _ => null,
    };

    private object ValueOf(CloudFaultParameter field) => field.Type switch
    {
        "integer" => int.Parse(this[field.Name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        "number" => Number(this[field.Name])!.Value,
        "yesNo" => this[field.Name] == "true",
        _ => this[field.Name],
    };

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    // What is no number at all is in no range.
    private static bool InRange(CloudFaultParameter field, double number) =>
        double.IsFinite(number) && (field.Minimum is not { } low || number >= low) && (field.Maximum is not { } high || number <= high);

    private static string WholeNumber(CloudFaultParameter field, string text) => (field.Minimum, field.Maximum) switch
    {
        ({ } low, { } high) => Words.FormatFaultFormWholeBetween(Said.Of(field.Title), text, low, high),
        ({ } low, null) => Words.FormatFaultFormWholeFrom(Said.Of(field.Title), text, low),
        _ => Words.FormatFaultFormWhole(Said.Of(field.Title), text),
    };

    private static string AnyNumber(CloudFaultParameter field, string text) => (field.Minimum, field.Maximum) switch
    {
        ({ } low, { } high) => Words.FormatFaultFormNumberBetween(Said.Of(field.Title), text, low, high),
        ({ } low, null) => Words.FormatFaultFormNumberFrom(Said.Of(field.Title), text, low),
        _ => Words.FormatFaultFormNumber(Said.Of(field.Title), text),
    };
}
