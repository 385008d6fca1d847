using System.Text.RegularExpressions;

namespace Portal.Domain.Releases;

/// <summary>What a release is called when nobody named it.</summary>
public static partial class ReleaseVersion
{
    public const int Longest = 64;

    /// <summary>4.2.0 from shop-4.2.0.cspkg; else the beginning of the first file's hash.</summary>
    public static string Of(IReadOnlyList<ReleaseFile> files)
    {
        var numbers = files.Select(file => Numbers.Match(file.Name)).FirstOrDefault(match => match.Success);
        return numbers?.Value ?? (files.Count > 0 ? files[^1].Sha256[..8] : "");
    }

    /// <summary>Letters, digits and . - _ + only, so that it can be a tag and a part of a name.</summary>
    public static bool CanBe(string text) => text.Length <= Longest && Allowed.IsMatch(text);

    [GeneratedRegex(@"\d+(\.\d+)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Numbers { get; }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._+\-]*\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Allowed { get; }
}
