using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Portal.Emulator.Tests;

public sealed class EmulatorHostTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string NewSocket => Path.Combine(Path.GetTempPath(), $"cloud-{Guid.NewGuid():N}.sock");

    [Fact]
    public async Task StartAsync_StaleSocket_IsReplacedAndGoneAfterwards()
    {
        var options = new EmulatorOptions { SocketPath = NewSocket };
        await File.WriteAllTextAsync(options.SocketPath, "", Token);
        await using var host = new EmulatorHost(options, TimeProvider.System, NullLoggerFactory.Instance);
        await host.StartAsync(Token);
        Assert.True(File.Exists(options.SocketPath));
        await host.StopAsync(Token);
        Assert.False(File.Exists(options.SocketPath));
    }

    [Fact]
    public async Task StartAsync_SocketPathTooLong_SaysSo()
    {
        var options = new EmulatorOptions { SocketPath = $"/run/{new string('x', 120)}" };
        await using var host = new EmulatorHost(options, TimeProvider.System, NullLoggerFactory.Instance);
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync(Token));
        Assert.Contains("107 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddEmulator_InAHost_ListensOnceTheHostHasStarted()
    {
        var socket = NewSocket;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System).AddEmulator(options => options.SocketPath = socket);
        using var host = builder.Build();
        await host.StartAsync(Token);
        Assert.True(File.Exists(socket));
        await host.StopAsync(Token);
        Assert.False(File.Exists(socket));
    }
}
