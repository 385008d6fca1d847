using System.Diagnostics;
using System.Text.Json;
using Portal.Emulator.Tests.Documents;
using Portal.Emulator.Tests.Support;

namespace Portal.Emulator.Tests.ForeignClients;

/// <summary>Official clients of another language, exactly as published, against the cloud that runs alone.</summary>
public sealed class ForeignClientsTests
{
    private static readonly SemaphoreSlim Installing = new(1);
    private static readonly SemaphoreSlim Writing = new(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("compute")]
    [InlineData("network")]
    [InlineData("resourcegraph")]
    [InlineData("resources")]
    [InlineData("resources-subscriptions")]
    [InlineData("locks")]
    [InlineData("monitor")]
    public async Task Client_EveryOperation_Works(string client)
    {
        var folder = Folder();
        await InstallAsync(folder);
        await using var cloud = await AloneProcess.StartAsync("--page-size", "3");
        var lines = await RunAsync("node", [$"{client}.mjs"], folder, ("CLOUD", cloud.Address.GetLeftPart(UriPartial.Authority)), ("NODE_EXTRA_CA_CERTS", cloud.Certificate));
        TestContext.Current.TestOutputHelper?.WriteLine(lines);
        var told = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(told);
        Assert.All(told, line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        var asked = JsonDocument.Parse(await cloud.Http.GetStringAsync("/.emulator/requests", Token)).RootElement;
        await Writing.WaitAsync(Token);
        try
        {
            OperationsTable.CheckColumn($"arm-{client}", [.. asked.EnumerateArray().Where(request => request.TryGetProperty("operation", out _)).Select(request => request.GetProperty("operation").GetString()!)]);
        }
        finally
        {
            Writing.Release();
        }
    }

    private static async Task InstallAsync(string folder)
    {
        const string command = "npm ci --prefix tests/foreign-clients";
        await Installing.WaitAsync(Token);
        try
        {
            await RunAsync("node", ["--version"], folder);
            if (Directory.Exists(Path.Combine(folder, "node_modules", "@azure", "arm-monitor")))
                return;
            await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Assert.Skip($"The official clients could not be installed ({failure.Message}); install Node 20 with npm and run {command}.");
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string folder, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
        await process.WaitForExitAsync(Token);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }

    private static string Folder()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Portal.sln")))
            root = Path.GetDirectoryName(root.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("No folder above the tests holds Portal.sln.");
        return Path.Combine(root, "tests", "foreign-clients");
    }
}
