using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Portal.Web.Tests.Documents;

namespace Portal.Web.Tests;

/// <summary>The program as an operator starts it: what it says when it cannot start.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-start-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Main_WrongSettings_ListsEveryOneAndEnds()
    {
        var (code, error) = await StartAsync("--Estate:RefreshSeconds=0", "--Swap:DeadlineSeconds=-1");

        Assert.Equal(1, code);
        Assert.Contains("2 settings are wrong", error, StringComparison.Ordinal);
        Assert.Contains("Estate:RefreshSeconds is 0", error, StringComparison.Ordinal);
        Assert.Contains("Swap:DeadlineSeconds is -1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Main_PortInUse_NamesItAndTheMend()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, error) = await StartAsync($"--urls=http://127.0.0.1:{port}");

        Assert.Equal(1, code);
        Assert.Contains($"http://127.0.0.1:{port}", error, StringComparison.Ordinal);
        Assert.Contains("--urls http://127.0.0.1:<another port>", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Main_DatabaseIsNotADatabase_NamesTheFileAndKeepsIt()
    {
        var file = Path.Combine(folder, "portal.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), Token);

        var (code, error) = await StartAsync("--urls=http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.Contains(file, error, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(file).Length);
    }

    [Fact]
    public async Task Main_CorruptCloudState_NamesTheFileAndKeepsIt()
    {
        var file = Path.Combine(folder, "cloud.json");
        await File.WriteAllTextAsync(file, "{ \"half\": ", Token);

        var (code, error) = await StartAsync("--urls=http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.Contains(file, error, StringComparison.Ordinal);
        Assert.Equal("{ \"half\": ", await File.ReadAllTextAsync(file, Token));
    }

    private async Task<(int Code, string Error)> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.Root, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, $"--Storage:DataFolder={folder}", .. arguments])
            start.ArgumentList.Add(argument);
        using var portal = Process.Start(start)!;
        var (output, error) = (portal.StandardOutput.ReadToEndAsync(Token), portal.StandardError.ReadToEndAsync(Token));
        await portal.WaitForExitAsync(Token);
        await output;
        return (portal.ExitCode, await error);
    }
}
