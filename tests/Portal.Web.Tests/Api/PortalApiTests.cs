using System.Net;
using System.Text.Json;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api;

/// <summary>The API of the program itself, down to what the embedded cloud was sent.</summary>
public sealed class PortalApiTests
{
    [Fact]
    public async Task Swap_ReadyPair_GoesThereAndBack()
    {
        await using var portal = await WholePortal.StartAsync();
        var service = await portal.ServiceAsync("shop-api");
        var plan = await portal.GetAsync($"{service}/swap-plan");
        Assert.True(plan.GetProperty("canSwap").GetBoolean(), plan.ToString());

        var there = await EndAsync(portal, await portal.SwapAsync(service, plan.Text("fingerprint"), new { reason = "Release 4.2.0" }));
        var stale = await portal.SwapAsync(service, plan.Text("fingerprint"));
        var back = await portal.GetAsync($"{service}/swap-plan");
        var again = await EndAsync(portal, await portal.SwapAsync(service, back.Text("fingerprint")));

        Assert.Equal("succeeded", there.Text("state"));
        await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "plan-outdated");
        Assert.Equal("return", back.Text("directionKind"));
        Assert.Equal(plan.GetProperty("after").GetProperty("production").Text("vip"), back.GetProperty("now").GetProperty("production").Text("vip"));
        Assert.Equal("4.2.0", back.GetProperty("now").GetProperty("production").Text("version"));
        Assert.True(again.GetProperty("isReturn").GetBoolean());
        Assert.Equal(2, await portal.SwapsSentAsync());
    }

    [Fact]
    public async Task Swap_FiftyAtOnce_SendsOneRequestToTheCloud()
    {
        await using var portal = await WholePortal.StartAsync();
        var service = await portal.ServiceAsync("shop-api");
        var fingerprint = (await portal.GetAsync($"{service}/swap-plan")).Text("fingerprint");

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => portal.SwapAsync(service, fingerprint)));

        var started = responses.Where(response => response.StatusCode == HttpStatusCode.Accepted).ToList();
        Assert.Single(started.Select(response => response.Headers.Location).Distinct());
        Assert.All(responses.Except(started), response => Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed }));
        await EndAsync(portal, started[0]);
        Assert.Single((await portal.GetAsync("/api/operations")).GetProperty("items").EnumerateArray());
        Assert.Equal(1, await portal.SwapsSentAsync());
    }

    [Theory]
    [InlineData("checkout")]
    [InlineData("search")]
    [InlineData("mail")]
    public async Task Swap_Blocked_IsRefusedAndSendsNothing(string name)
    {
        await using var portal = await WholePortal.StartAsync();
        var service = await portal.ServiceAsync(name);
        var plan = await portal.GetAsync($"{service}/swap-plan");

        var response = await portal.SwapAsync(service, plan.Text("fingerprint"));

        var problem = await response.ProblemAsync(HttpStatusCode.Conflict, "swap-refused");
        Assert.Contains(problem.GetProperty("findings").EnumerateArray(), finding => finding.Text("severity") == "block" && finding.Text("because").Length > 0);
        Assert.Equal(0, await portal.SwapsSentAsync());
    }

    [Theory]
    [InlineData("/api/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/api/services/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/api/operations?before=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/services/aaaaaaaaaaaaaaaaaaaa/swaps", HttpStatusCode.MethodNotAllowed)]
    public async Task Get_Fault_IsAProblemAndNoPage(string address, HttpStatusCode status)
    {
        await using var portal = await WholePortal.StartAsync();

        var response = await portal.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Get_TryPage_KeepsItsOwnPolicy()
    {
        await using var portal = await WholePortal.StartAsync();

        var response = await portal.Client.GetAsync(Portal.Web.Api.PortalApi.TryPagePath + "/", TestContext.Current.CancellationToken);

        Assert.Contains("'nonce-", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NotJson_IsAProblemAndNoPage()
    {
        await using var portal = await WholePortal.StartAsync();
        using var body = new StringContent("reason=x", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");

        var response = await portal.Client.PostAsync($"{await portal.ServiceAsync("shop-api")}/swaps", body, TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "not-json");
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/subscriptions")]
    public async Task Get_EachDocument_Answers(string address)
    {
        await using var portal = await WholePortal.StartAsync();

        Assert.Equal(JsonValueKind.Object, (await portal.GetAsync(address)).ValueKind);
    }

    private static async Task<JsonElement> EndAsync(WholePortal portal, HttpResponseMessage started)
    {
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        while (true)
        {
            var operation = await portal.GetAsync(started.Headers.Location!.ToString());
            if (operation.Text("state") is not ("running" or "unknown"))
                return operation;
        }
    }
}
