using System.Text.RegularExpressions;

namespace Portal.Benchmarks.Page;

/// <summary>Everything that a page names, as it comes over the wire with nothing in the cache.</summary>
internal static partial class FirstLoad
{
    public static async Task<IReadOnlyList<LoadedFile>> OfAsync(HttpClient http, string encodings, CancellationToken cancellationToken)
    {
        var page = await LoadAsync("/", []);
        List<LoadedFile> files = [page];
        foreach (var path in Named().Matches(page.Text).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal))
            files.Add(await LoadAsync(path, files));
        foreach (var style in files.Where(file => file.Path.Contains(".css", StringComparison.Ordinal)).ToList())
        {
            foreach (var font in Fonts().Matches(style.Text).Select(match => new Uri(new Uri(http.BaseAddress!, style.Path), match.Groups["path"].Value).AbsolutePath))
                files.Add(await LoadAsync(font, files));
        }

        return files;

        async Task<LoadedFile> LoadAsync(string path, IReadOnlyList<LoadedFile> before) =>
            before.FirstOrDefault(file => file.Path == path) is { } known ? known with { Bytes = 0 } : await LoadedFile.ReadAsync(http, path, encodings, cancellationToken);
    }

    [GeneratedRegex("""<(?:link[^>]*?\shref|script[^>]*?\ssrc)="(?<path>(?!https?:)[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex("""url\(["']?(?<path>[^"')]+\.(?:woff2?|ttf|otf))["']?\)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fonts();
}
