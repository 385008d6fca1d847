using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using Portal.Domain.Policies;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Operations;

public sealed class HoldApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hold_WhileItCountsDown_EndsItWithTheSentence()
    {
        await using var portal = await ApiPortal.StartAsync(policy: new SwapPolicy { Breaths = ImmutableDictionary<string, TimeSpan>.Empty.Add("shop-api", TimeSpan.FromMinutes(1)) });
        var started = await (await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"))).JsonAsync(HttpStatusCode.Accepted);
        var address = started.GetProperty("links").Text("self");

        var held = await portal.Client.PostAsJsonAsync($"{address}/hold", new { reason = "the database job still runs" }, Token);

        Assert.True(held.StatusCode == HttpStatusCode.OK, string.Join('\n', portal.Log));
        Assert.Contains("the database job still runs", await portal.Client.GetStringAsync($"{address}/receipt", Token), StringComparison.Ordinal);
        Assert.Equal(0, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Hold_TooLateOrNone_IsRefused()
    {
        await using var portal = await ApiPortal.StartAsync();
        var started = await (await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"))).JsonAsync(HttpStatusCode.Accepted);
        var address = started.GetProperty("links").Text("self");
        await portal.EndAsync(address);

        await (await portal.Client.PostAsync($"{address}/hold", null, Token)).ProblemAsync(HttpStatusCode.Conflict, "not-counting-down");
        await (await portal.Client.PostAsync("/api/operations/99/hold", null, Token)).ProblemAsync(HttpStatusCode.NotFound, "operation-not-found");
        await (await portal.Client.PostAsJsonAsync($"{address}/hold", new { acknowledged = new[] { "V01" } }, Token)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }
}
