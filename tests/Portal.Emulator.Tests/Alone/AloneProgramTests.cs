using System.Net.Sockets;
using Portal.Emulator.Tests.Support;

namespace Portal.Emulator.Tests.Alone;

public sealed class AloneProgramTests
{
    private static readonly string Shops = $"/subscriptions/{Paths.Retail}/resourceGroups?api-version=2022-09-01";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_Terminated_EndsWithZero()
    {
        await using var cloud = await AloneProcess.StartAsync("--seed", "empty");
        Assert.Contains("every client id and secret", cloud.Greeting, StringComparison.Ordinal);
        Assert.Equal("{\"value\":[]}", await cloud.Http.GetStringAsync(Shops, Token));
        Assert.StartsWith("[", await cloud.Http.GetStringAsync("/.emulator/requests", Token), StringComparison.Ordinal);
        Assert.Equal(0, await cloud.TerminateAsync());
    }

    [Fact]
    public async Task RunAsync_StateFolder_KeepsWhatExistsAndTheCertificate()
    {
        var folder = Directory.CreateTempSubdirectory("state");
        string certificate;
        await using (var first = await AloneProcess.StartAsync("--seed", "empty", "--state", folder.FullName))
        {
            using var body = new StringContent("{\"location\":\"westeurope\"}");
            Assert.True((await first.Http.PutAsync($"/subscriptions/{Paths.Retail}/resourceGroups/kept?api-version=2022-09-01", body, Token)).IsSuccessStatusCode);
            certificate = await File.ReadAllTextAsync(first.Certificate, Token);
            Assert.Equal(0, await first.TerminateAsync());
        }
        await using (var second = await AloneProcess.StartAsync("--seed", "empty", "--state", folder.FullName))
        {
            Assert.Contains("\"kept\"", await second.Http.GetStringAsync(Shops, Token), StringComparison.Ordinal);
            Assert.Equal(certificate, await File.ReadAllTextAsync(second.Certificate, Token));
            var third = await AloneProcess.RunAsync("--urls", "https://localhost:0", "--state", folder.FullName);
            Assert.Equal((1, true), (third.ExitCode, third.Errors.Contains("--state", StringComparison.Ordinal)));
        }
        Assert.DoesNotContain("PRIVATE", certificate, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.FullName, "certificate.pem")));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task RunAsync_CorruptState_SaysSoAndLeavesIt()
    {
        var folder = Directory.CreateTempSubdirectory("state");
        var file = Path.Combine(folder.FullName, "cloud.json");
        await File.WriteAllTextAsync(file, "no state", Token);
        var (exitCode, _, errors) = await AloneProcess.RunAsync("--urls", "https://localhost:0", "--state", folder.FullName);
        Assert.Equal(1, exitCode);
        Assert.Contains(file, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal("no state", await File.ReadAllTextAsync(file, Token));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task RunAsync_PortInUse_SaysSo()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var address = $"https://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}";
        var (exitCode, _, errors) = await AloneProcess.RunAsync("--urls", address);
        Assert.Equal(1, exitCode);
        Assert.Equal($"--urls {address} is in use; end what listens there, or give another port.", errors.Trim());
    }

    [Fact]
    public async Task RunAsync_WrongOption_SaysSo()
    {
        var (exitCode, _, errors) = await AloneProcess.RunAsync("--port", "1");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("--port is not known; use one of --urls,", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Help_TellsEveryOption()
    {
        var (exitCode, output, _) = await AloneProcess.RunAsync("--help");
        Assert.Equal(0, exitCode);
        Assert.All(Emulator.Alone.AloneArguments.Known, option => Assert.Contains(option.Name, output, StringComparison.Ordinal));
        Assert.Contains("every client id and secret", output, StringComparison.Ordinal);
    }
}
