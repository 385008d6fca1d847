using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Portal.Emulator.Tests.Support;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Conformance;

/// <summary>The whole portal on a cloud that counts requests as Azure does, or refuses them all; on made-up time.</summary>
public sealed class StormTests
{
    private const int Burst = 250;
    private const int RetryAfter = 20;
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestInEarnest = TimeSpan.FromMinutes(3);

    private readonly WatchedTime time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Steady_MoreDetailsThanAzureAllowsAtOnce_NothingIsRefused()
    {
        await using var portal = await StartAsync("many:300/1", ("Emulator:Throttling", "true"));

        await UntilAsync(portal, async () => (await portal.StatusesAsync()).Count > 2 * Burst);

        Assert.DoesNotContain(429, await portal.StatusesAsync());
    }

    [Fact]
    public async Task Storm_EveryRequestRefusedForAMinute_NoActionFailsAndNoSwapIsLost()
    {
        await using var portal = await StartAsync("many:2", ("Emulator:SwapDuration", "00:00:10"));
        var (begun, refused) = (await PlanAsync(portal, "svc-00001"), await PlanAsync(portal, "svc-00002"));
        var underWay = await SwapAsync(portal, begun);

        await portal.FaultAsync(new { kind = "throttled", retryAfter = RetryAfter });
        var (stormBegan, sent) = (time.GetUtcNow(), (await portal.StatusesAsync()).Count);
        using (var answer = await portal.SwapAsync(refused.Service, refused.Plan, new { reason = "Release" }))
        {
            var problem = await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable, "cloud-unavailable");
            Assert.Contains("Azure asks to slow down", problem.Text("detail"), StringComparison.Ordinal);
            Assert.Equal(TimeSpan.FromSeconds(RetryAfter), answer.Headers.RetryAfter?.Delta);
        }

        await UntilAsync(portal, () => SaysAsync(portal, "/", "What is shown of it was read at 14:0"));
        Assert.True(await SaysAsync(portal, "/", "svc-00002"));
        foreach (var page in new[] { "/", "/running", "/history", await PageAsync(portal, begun), await PageAsync(portal, refused) })
            Assert.True(await SaysAsync(portal, page, "data-state=\"stale\""), page);

        await UntilAsync(portal, () => Task.FromResult(time.GetUtcNow() - stormBegan >= Minute));
        Assert.Equal([429], (await portal.StatusesAsync()).Skip(sent).Distinct());
        Assert.Equal("running", (await portal.GetAsync(underWay)).Text("state"));

        await portal.MendAsync();
        Assert.Equal("succeeded", await EndAsync(portal, underWay));
        Assert.Equal(1, await portal.SwapsSentAsync());

        await UntilAsync(portal, async () => !await SaysAsync(portal, "/", "data-state=\"stale\""));
        Assert.Equal("succeeded", await EndAsync(portal, await SwapAsync(portal, refused)));
        Assert.Equal(2, await portal.SwapsSentAsync());
    }

    private Task<WholePortal> StartAsync(string seed, params (string Key, string Value)[] settings) => WholePortal.StartAsync(builder =>
    {
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(time)).UseSetting("Emulator:Seed", seed).UseSetting("Emulator:Fabric:Enabled", "false");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
    });

    private static async Task<(string Service, string Plan)> PlanAsync(WholePortal portal, string name)
    {
        var service = await portal.ServiceAsync(name);
        return (service, (await portal.GetAsync($"{service}/swap-plan")).Text("fingerprint"));
    }

    private static async Task<string> PageAsync(WholePortal portal, (string Service, string Plan) planned) => (await portal.GetAsync(planned.Service)).GetProperty("links").Text("page");

    private static async Task<bool> SaysAsync(WholePortal portal, string page, string words)
    {
        using var answer = await portal.Client.GetAsync(page, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync(Token)).Contains(words, StringComparison.Ordinal);
    }

    /// <summary>Confirms a swap, and waits until it is at the cloud; no time passes.</summary>
    /// <returns>The address of its operation.</returns>
    private static async Task<string> SwapAsync(WholePortal portal, (string Service, string Plan) planned)
    {
        var before = await portal.SwapsSentAsync();
        using var started = await portal.SwapAsync(planned.Service, planned.Plan, new { reason = "Release" });
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        var operation = started.Headers.Location!.ToString();
        for (var since = Stopwatch.GetTimestamp(); await portal.SwapsSentAsync() == before;)
            Assert.True((await portal.GetAsync(operation)).Text("state") == "running" && Stopwatch.GetElapsedTime(since) < LongestInEarnest, "It was not sent.");
        return operation;
    }

    private async Task<string> EndAsync(WholePortal portal, string operation)
    {
        await UntilAsync(portal, async () => (await portal.GetAsync(operation)).Text("state") != "running");
        return (await portal.GetAsync(operation)).Text("state");
    }

    /// <summary>Lets made-up time pass until it is so, half a second after the other, each time until the portal rests.</summary>
    private async Task UntilAsync(WholePortal portal, Func<Task<bool>> state)
    {
        for (var since = time.GetUtcNow(); !await state();)
        {
            Assert.True(time.GetUtcNow() - since < Longest, "It did not come to be.");
            var before = time.Waiting;
            time.Advance(TimeSpan.FromSeconds(0.5));
            await RestAsync(portal, before);
        }
    }

    /// <summary>
    /// Returns when every request has its answer and as many wait on the clock as before: whoever was woken waits anew.
    /// Where one waits no more, since it has come to its end, only stillness tells: nothing changes from one look to the next, many times.
    /// </summary>
    private async Task RestAsync(WholePortal portal, int before)
    {
        var (last, still) = ((Asked: -1, Open: 0, Waiting: 0), 0);
        while (still < 20)
        {
            await Task.Delay(5, Token);
            var statuses = await portal.StatusesAsync();
            var now = (Asked: statuses.Count, Open: statuses.Count(status => status == 0), time.Waiting);
            if (now == last && now.Open == 0 && now.Waiting >= before)
                return;
            (last, still) = (now, now == last ? still + 1 : 0);
        }
    }
}
