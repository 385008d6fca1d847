namespace Portal.Web.Components.Controls;

/// <summary>Counts with their noun: "1 service", "14 services".</summary>
internal static class Count
{
    /// <param name="forms">A text of <c>Words</c> with a form for one and one for many.</param>
    public static string Of(long number, Func<object?, string> forms) => Plural.Of(number, forms(number));

    /// <summary>For pages whose texts are in English only.</summary>
    public static string Of(long number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
