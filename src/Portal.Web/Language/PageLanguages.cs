using System.Globalization;

namespace Portal.Web.Language;

/// <summary>The languages of the pages: English, and one for each translation (<c>Words.CULTURE.resx</c>) that lies built beside the portal.</summary>
internal static class PageLanguages
{
    /// <summary>The language of the texts that are there without a translation.</summary>
    public static readonly CultureInfo Neutral = CultureInfo.GetCultureInfo("en");

    /// <summary>The name of the language that is spoken here and now, for the pages' <c>lang</c>.</summary>
    public static string Current => CultureInfo.CurrentUICulture.Name is { Length: > 0 } name ? name : Neutral.Name;

    public static bool IsNeutral => Current == Neutral.Name;

    /// <param name="folder">Where the portal's own assembly is; a translation is in a folder named as its culture.</param>
    public static IReadOnlyList<CultureInfo> In(string folder) =>
    [
        Neutral,
        .. Directory.EnumerateDirectories(folder)
            .Where(culture => File.Exists(Path.Combine(culture, $"{typeof(Words).Assembly.GetName().Name}.resources.dll")))
            .Select(culture => CultureInfo.GetCultureInfo(Path.GetFileName(culture)))
            .OrderBy(culture => culture.Name, StringComparer.Ordinal),
    ];
}
