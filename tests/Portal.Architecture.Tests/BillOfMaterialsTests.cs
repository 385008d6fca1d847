using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Portal.Architecture.Tests;

/// <summary>The bill of materials that CI makes: of its schema, and with every package of the lock files.</summary>
public sealed class BillOfMaterialsTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] OnlyBuild = ["Analyzer", "SourceGenerator"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bom-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Bom_IsOfItsSchemaAndNamesEveryPackageOfTheLockFiles()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "It is made by a shell script.");
        var text = await MakeAsync();
        using var bom = JsonDocument.Parse(text);
        var components = bom.RootElement.GetProperty("components").EnumerateArray().ToList();
        var locked = Locked();

        Assert.Equal(("CycloneDX", "1.6"), (bom.RootElement.GetProperty("bomFormat").GetString(), bom.RootElement.GetProperty("specVersion").GetString()));
        Assert.Equal([], Breaches(text));
        Assert.NotEmpty(Breaches(text.Replace("\"bomFormat\"", "\"format\"", StringComparison.Ordinal))); // The check can fail.
        var purls = components.Select(part => part.GetProperty("purl").GetString()!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(locked, package => Assert.Contains($"pkg:nuget/{package.Key}@{package.Value}", purls));
        Assert.All(components, part => Assert.Equal("SHA-512", part.GetProperty("hashes")[0].GetProperty("alg").GetString()));
        Assert.All(components, part => Assert.StartsWith("pkg:nuget/", part.GetProperty("purl").GetString(), StringComparison.Ordinal));
        output.WriteLine($"{components.Count} components; {locked.Count} packages of the lock file, all of them there");
    }

    private async Task<string> MakeAsync()
    {
        var file = Path.Combine(folder.FullName, "bom.json");
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Root(), ".ci", "bom"), [file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(script.ExitCode == 0, $"{await said}{await wrong}");
        return await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
    }

    /// <summary>What the product itself brings; packages that only build it are not in it.</summary>
    private static Dictionary<string, string> Locked()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "src", "Portal.Web", "packages.lock.json")));
        return file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() is "Direct" or "Transitive" or "CentralTransitive" && !OnlyBuild.Any(word => package.Name.Contains(word, StringComparison.Ordinal)))
            .DistinctBy(package => package.Name).ToDictionary(package => package.Name, package => package.Value.GetProperty("resolved").GetString()!);
    }

    /// <summary>By the schema that the makers of CycloneDX ship with the tool.</summary>
    private static IReadOnlyList<string> Breaches(string bom)
    {
        var core = Assembly.LoadFrom(Path.Combine(Packages(), "cyclonedx", "6.3.1", "tools", "net10.0", "any", "CycloneDX.Core.dll"));
        var version = core.GetType("CycloneDX.SpecificationVersion", throwOnError: true)!;
        var validate = core.GetType("CycloneDX.Json.Validator", throwOnError: true)!.GetMethods().First(method =>
            method.Name == "Validate" && method.GetParameters() is [{ ParameterType.Name: "String" }, var second, ..] && second.ParameterType == version);
        object?[] arguments = [bom, Enum.Parse(version, "v1_6"), .. validate.GetParameters().Skip(2).Select(left => left.DefaultValue)];
        var result = validate.Invoke(null, arguments)!;
        return (bool)result.GetType().GetProperty("Valid")!.GetValue(result)!
            ? []
            : [.. ((System.Collections.IEnumerable)result.GetType().GetProperty("Messages")!.GetValue(result)!).Cast<object>().Select(message => message.ToString()!), "not valid"];
    }

    private static string Root()
    {
        var up = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(up.FullName, "Portal.sln")))
            up = up.Parent!;
        return up.FullName;
    }

    private static string Packages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
