using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Portal.Web.Tests;

/// <summary>The colours of wwwroot/css/tokens.css keep the contrast that the design states, in both themes (WCAG 2.2: text 4.5, edges and shapes 3).</summary>
public sealed partial class DesignTokensTests
{
    private const double Text = 4.5;
    private const double Shape = 3.0;

    private static readonly string Css = File.ReadAllText(Path.Combine(RepoRoot(), "wwwroot", "css", "tokens.css"));
    private static readonly Dictionary<string, string> Light = Tokens(":root {");
    private static readonly Dictionary<string, string> Dark = new(Light.Concat(Tokens(":root[data-theme=\"dark\"] {")).GroupBy(pair => pair.Key).Select(group => group.Last()));

    public static TheoryData<string, string, double, double, double> Pairs => new()
    {
        { "--ink", "--surface", Text, 18.3, 15.2 },
        { "--ink-2", "--sunken", Text, 8.1, 8.7 },
        { "--ink-3", "--sunken", Text, 5.3, 5.8 },
        { "--accent", "--surface", Text, 6.9, 8.4 },
        { "--accent", "--accent-soft", Text, 5.9, 7.1 },
        { "--on-accent", "--accent-fill", Text, 6.9, 5.0 },
        { "--on-accent", "--accent-fill-hover", Text, 8.9, 5.6 },
        { "--on-accent", "--return-fill", Text, 7.8, 5.5 },
        { "--on-accent", "--return-fill-hover", Text, 10.1, 6.3 },
        { "--on-live", "--live", Text, 18.3, 16.2 },
        { "--ready", "--surface", Text, 6.5, 9.1 },
        { "--ready", "--ready-soft", Text, 5.7, 7.7 },
        { "--blocked", "--surface", Text, 6.5, 8.3 },
        { "--blocked", "--blocked-soft", Text, 5.6, 7.8 },
        { "--waiting", "--surface", Text, 7.3, 9.8 },
        { "--waiting", "--waiting-soft", Text, 6.4, 8.6 },
        { "--return", "--surface", Text, 7.8, 8.6 },
        { "--return", "--return-soft", Text, 6.6, 8.0 },
        { "--unknown", "--unknown-soft", Text, 11.0, 11.4 },
        { "--ink-3", "--accent-soft", Text, 5.2, 5.3 },
        { "--ink-3", "--return-soft", Text, 5.1, 5.8 },
        { "--ink-2", "--blocked-soft", Text, 8.0, 9.0 },
        { "--control", "--surface", Shape, 3.7, 4.3 },
        { "--control", "--bg", Shape, 3.5, 4.6 },
        { "--lamp-a", "--surface", Shape, 6.0, 6.3 },
        { "--accent-fill", "--surface", Shape, 6.9, 3.7 },
        { "--lamp-none", "--surface", Shape, 6.5, 8.3 },
        { "--ink-3", "--hover", Text, 5.5, 5.9 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Contrast_OfEachPair_IsEnoughAndAsStated(string front, string ground, double least, double light, double dark)
    {
        var measured = (Light: Contrast(Light[front], Light[ground]), Dark: Contrast(Dark[front], Dark[ground]));

        Assert.InRange(measured.Light, least, 21);
        Assert.InRange(measured.Dark, least, 21);
        Assert.Equal(light, measured.Light, 0.06);
        Assert.Equal(dark, measured.Dark, 0.06);
    }

    [Fact]
    public void Dark_EveryColourOfLight_HasItsOwn() =>
        Assert.Empty(Light.Where(token => token.Value.StartsWith('#')).Select(token => token.Key).Except(Tokens(":root[data-theme=\"dark\"] {").Keys));

    private static Dictionary<string, string> Tokens(string selector)
    {
        var from = Css.IndexOf(selector, StringComparison.Ordinal) + selector.Length;
        return Declaration().Matches(Css[from..Css.IndexOf('}', from)]).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(part => int.Parse(colour.AsSpan(1 + (2 * part), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static string RepoRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex("(?<name>--[a-z0-9-]+): (?<value>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
