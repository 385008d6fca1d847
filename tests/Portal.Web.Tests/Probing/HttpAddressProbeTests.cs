using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Portal.Domain.HostedServices;
using Portal.Web.Probing;

namespace Portal.Web.Tests.Probing;

public sealed class HttpAddressProbeTests : IAsyncLifetime
{
    private readonly ConcurrentBag<string> connections = [];
    private readonly WebApplication server;
    private RequestDelegate answer = _ => Task.CompletedTask;

    public HttpAddressProbeTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(context =>
        {
            connections.Add(context.Connection.Id);
            return answer(context);
        });
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Vip Address => new("/id/ip", new Uri(server.Urls.First()).Host, null, AddressAllocation.Static);

    private int Port => new Uri(server.Urls.First()).Port;

    public async ValueTask InitializeAsync() => await server.StartAsync(Token);

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task AskAsync_TenTimes_UsesTenConnections()
    {
        answer = context =>
        {
            context.Response.Headers["X-Deployment-Version"] = "4.1.7";
            return Task.CompletedTask;
        };
        var probe = Probe(new ProbeOptions());

        for (var i = 0; i < 10; i++)
            Assert.Equal("4.1.7", (await probe.AskAsync("shop-api", Address, Token)).Version);

        Assert.Equal(10, connections.Distinct().Count());
    }

    [Theory]
    [InlineData("/version", """{"service":"shop-api","version":"4.1.7"}""")]
    [InlineData("/healthz", "ok, version: v4.1.7, up 3 d")]
    [InlineData("/", """<html><head><meta name="version" content="4.1.7" /></head></html>""")]
    [InlineData("/version.json", " 4.1.7\n")]
    public async Task LearnAsync_VersionInAUsualPlace_IsAskedThereFromThenOn(string path, string body)
    {
        answer = context => context.Request.Path == path ? context.Response.WriteAsync(body) : Lost(context);
        var probe = Probe(new ProbeOptions());

        Assert.True(await probe.LearnAsync("shop-api", Address, "4.1.7", Token));

        Assert.Equal("4.1.7", (await probe.AskAsync("shop-api", Address, Token)).Version);
        Assert.Null((await probe.AskAsync("search", Address, Token)).Version);
    }

    [Fact]
    public async Task LearnAsync_UsualHeader_IsFound()
    {
        answer = context =>
        {
            context.Response.Headers["X-App-Version"] = "4.1.7";
            return Task.CompletedTask;
        };

        Assert.True(await Probe(new ProbeOptions()).LearnAsync("shop-api", Address, "4.1.7", Token));
    }

    [Fact]
    public async Task LearnAsync_TellsAnotherVersion_BelievesNothing()
    {
        answer = context => context.Response.WriteAsync("""{"version":"1.0"}""");
        var probe = Probe(new ProbeOptions());

        Assert.False(await probe.LearnAsync("shop-api", Address, "4.1.7", Token));
        Assert.Null((await probe.AskAsync("shop-api", Address, Token)).Version);
    }

    [Fact]
    public async Task LearnAsync_SettingsSayWhere_SearchesNowhereElse()
    {
        answer = context => context.Response.WriteAsync("""{"version":"4.1.7"}""");
        var options = new ProbeOptions();
        options.Services["shop-api"] = new ProbeOverride { VersionHeader = "X-Shop" };

        Assert.False(await Probe(options).LearnAsync("shop-api", Address, "4.1.7", Token));
        Assert.Empty(connections);
    }

    private static Task Lost(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private HttpAddressProbe Probe(ProbeOptions options)
    {
        options.Port = Port;
        options.TimeoutSeconds = 30;
        return new HttpAddressProbe(options, new ProbeClient(new PublicPlaces()), TimeProvider.System);
    }
}
