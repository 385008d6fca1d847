using System.Globalization;

namespace Portal.Web.Language;

/// <summary>A text in as many forms as a language has for a number: "{count} check|{count} checks".</summary>
internal static class Plural
{
    /// <summary>The form for a number. A language with fewer forms than its rule asks for has its last one in their place.</summary>
    /// <param name="forms">The forms with their places filled: by numbers and names, which hold no <c>|</c>.</param>
    public static string Of(long count, string forms)
    {
        var all = forms.Split('|');
        return all[Math.Min(Number(CultureInfo.CurrentUICulture, Math.Abs(count)), all.Length - 1)];
    }

    // The rules of Unicode CLDR for whole numbers: first "one", then "few" where a language has it, then the rest.
    private static int Number(CultureInfo language, long count) => language.Name.Split('-')[0] switch
    {
        "ja" or "ko" or "zh" or "vi" or "th" or "id" => 0,
        "fr" or "pt" => count < 2 ? 0 : 1,
        "cs" or "sk" => count switch { 1 => 0, >= 2 and <= 4 => 1, _ => 2 },
        "pl" => count == 1 ? 0 : IsFew(count) ? 1 : 2,
        "ru" or "uk" => count % 10 == 1 && count % 100 != 11 ? 0 : IsFew(count) ? 1 : 2,
        _ => count == 1 ? 0 : 1,
    };

    private static bool IsFew(long count) => count % 10 is >= 2 and <= 4 && count % 100 is not (>= 12 and <= 14);
}
