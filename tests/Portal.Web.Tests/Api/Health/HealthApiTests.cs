using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;
using Portal.Web.Tests.Samples;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Api.Health;

public sealed class HealthApiTests
{
    [Fact]
    public async Task Live_NothingWorks_StillServes()
    {
        await using var portal = await ApiPortal.StartAsync(silent: true);

        var response = await portal.Client.GetAsync("/healthz", TestContext.Current.CancellationToken);

        Assert.Equal("live", (await response.JsonAsync(HttpStatusCode.OK)).Text("status"));
    }

    [Fact]
    public async Task Ready_ReadAndWritable_IsReady()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync("/readyz", TestContext.Current.CancellationToken);

        Assert.Equal("ready", (await response.JsonAsync(HttpStatusCode.OK)).Text("status"));
    }

    [Fact]
    public async Task Ready_NothingReadAndLogBroken_ListsBoth()
    {
        await using var portal = await ApiPortal.StartAsync(silent: true, change: services =>
        {
            ApiPortal.Remove<SwapWorker>(services);
            services.AddSingleton<IOperationLog>(new MemoryLog { Fault = new InvalidOperationException("The database at /secret/folder is gone.") });
        });

        var response = await portal.Client.GetAsync("/readyz", TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "not-ready");
        Assert.Equal(["The services were not read yet.", "The operation log does not answer."], problem.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!));
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_AskedByNobodyKnown_TellsNoReasons()
    {
        await using var portal = await ApiPortal.StartAsync(silent: true, change: services => services.AddScoped<OperatorSession>());

        var response = await portal.Client.GetAsync("/readyz", TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "not-ready");
        Assert.Equal("The portal's log says why.", problem.Text("detail"));
        Assert.False(problem.TryGetProperty("reasons", out _));
    }

    [Fact]
    public async Task Ready_LogCannotBeUsed_NamesCauseAndMend()
    {
        var log = new MemoryLog();
        await using var portal = await ApiPortal.StartAsync(change: services => services.AddSingleton<IOperationLog>(log));
        log.Fault = MemoryLog.Broken;

        var response = await portal.Client.GetAsync("/readyz", TestContext.Current.CancellationToken);

        Assert.Equal(MemoryLog.Broken.Message, (await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "not-ready")).Text("detail"));
    }
}
