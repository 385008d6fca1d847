using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Portal.Arm;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.SwapTargets;

namespace Portal.Web.Tests.Documents;

/// <summary>Tables of the README are rendered from code. To write them anew: PORTAL_WRITE_README=1 dotnet test --project tests/Portal.Web.Tests.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = System.IO.Path.Combine(Repository.Root, "README.md");

    [Fact]
    public void Preconditions_EqualTheRules()
    {
        using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddArm(new ConfigurationBuilder().AddInMemoryCollection([new("Arm:Socket", "unused.sock")]).Build())
            .AddSwapTargets(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        var table = new StringBuilder("| Code | Must be true | If not | Source |\n|---|---|---|---|\n");
        foreach (var rule in services.GetServices<ISwapTarget>().SelectMany(target => target.Preconditions))
            table.Append($"| {rule.Code} | {rule.Title} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Source.Replace("|", "\\|", StringComparison.Ordinal)} |\n");

        Check("preconditions", table.ToString());
    }

    [Fact]
    public void Rules_EqualTheCode()
    {
        var table = new StringBuilder("| Code | Must be true | If not | Source |\n|---|---|---|---|\n");
        foreach (var rule in SwapRules.All)
            table.Append($"| {rule.Code} | {rule.Title} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Source} |\n");

        Check("rules", table.ToString());
    }

    [Fact]
    public void Settings_EqualTheOptions() => Check("settings", SettingsTable.Render());

    [Fact]
    public void Paths_InBackticks_Exist()
    {
        var paths = Path().Matches(File.ReadAllText(Readme)).Select(match => match.Groups["path"].Value).ToList();

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(System.IO.Path.Exists(System.IO.Path.Combine(Repository.Root, path)), path));
    }

    [GeneratedRegex(@"(?:`|\]\()(?<path>(?:src|tests|wwwroot|\.ci|\.github)/[^`\s)]*|LICENSE|Dockerfile|appsettings\.json)(?:`|\))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();

    private static void Check(string part, string expected)
    {
        var text = File.ReadAllText(Readme);
        var start = text.IndexOf($"<!-- {part}:", StringComparison.Ordinal);
        start = text.IndexOf('\n', start) + 1;
        var end = text.IndexOf($"<!-- /{part} -->", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("PORTAL_WRITE_README") == "1")
            File.WriteAllText(Readme, text[..start] + expected + text[end..]);
        else
            Assert.Equal(expected, text[start..end]);
    }
}
