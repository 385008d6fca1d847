using System.Net;
using System.Text.Json;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Swaps;

public sealed class SwapPlanApiTests
{
    private static string Address(string service) => $"/api/services/{ApiSamples.Key(service)}/swap-plan";

    [Fact]
    public async Task Get_Ready_ShowsNowAndAfter()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync(Address("shop-api"), TestContext.Current.CancellationToken);

        var plan = await response.JsonAsync(HttpStatusCode.OK);
        Assert.Equal($"\"{plan.Text("fingerprint")}\"", response.Headers.ETag?.ToString());
        Assert.True(plan.GetProperty("canSwap").GetBoolean());
        Assert.Equal("Puts a new version live: 4.2.0 replaces 4.1.7.", plan.Text("direction"));
        Assert.Equal("forward", plan.Text("directionKind"));
        Assert.Equal(("20.50.1.8", "shop-api.cloudapp.net", "shop-api-417", "4.1.7"), Side(plan, "now", "production"));
        Assert.Equal(("20.50.2.8", "shop-api-stg.cloudapp.net", "shop-api-420", "4.2.0"), Side(plan, "now", "staging"));
        Assert.Equal(("20.50.1.8", "shop-api.cloudapp.net", "shop-api-420", "4.2.0"), Side(plan, "after", "production"));
        Assert.Equal(("20.50.2.8", "shop-api-stg.cloudapp.net", "shop-api-417", "4.1.7"), Side(plan, "after", "staging"));
        Assert.All(plan.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("met", finding.Text("answer")));
        Assert.Equal("optional", plan.GetProperty("policy").Text("reason"));
    }

    [Fact]
    public async Task Get_Blocked_HasTheFindingInFull()
    {
        await using var portal = await ApiPortal.StartAsync();

        var plan = await portal.GetAsync(Address("checkout"));

        Assert.False(plan.GetProperty("canSwap").GetBoolean());
        var finding = plan.GetProperty("findings").EnumerateArray().Single(finding => finding.Text("code") == "P13");
        Assert.Equal(
            ("Both sides have the same endpoints", "block", "notMet", "3 and 2", "Staging lacks CheckoutApi_Https.", "Deploy staging again with it."),
            (finding.Text("title"), finding.Text("severity"), finding.Text("answer"), finding.Text("measured"), finding.Text("because"), finding.Text("remedy")));
        Assert.Equal(["P20"], plan.GetProperty("warnings").EnumerateArray().Select(code => code.GetString()));
    }

    [Fact]
    public async Task Get_NothingStaged_HasNoDirectionAndNoAfter()
    {
        await using var portal = await ApiPortal.StartAsync();

        var plan = await portal.GetAsync(Address("legacy"));

        Assert.False(plan.GetProperty("canSwap").GetBoolean());
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("direction").ValueKind);
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("after").ValueKind);
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("now").GetProperty("staging").ValueKind);
    }

    [Fact]
    public async Task Get_OlderStaged_SaysSo()
    {
        await using var portal = await ApiPortal.StartAsync();

        var plan = await portal.GetAsync(Address("billing"));

        Assert.Equal("older", plan.Text("directionKind"));
        Assert.Equal(["V01"], plan.GetProperty("warnings").EnumerateArray().Select(code => code.GetString()));
    }

    [Fact]
    public async Task Get_Always_ReadsAfresh()
    {
        await using var portal = await ApiPortal.StartAsync();
        var before = await portal.FingerprintAsync("shop-api");

        portal.Cloud.Change("shop-api", service => service with { Staging = service.Staging! with { InstancesReady = 1 } });

        Assert.NotEqual(before, await portal.FingerprintAsync("shop-api"));
    }

    [Fact]
    public async Task Get_ReasonRequired_SaysSo()
    {
        await using var portal = await ApiPortal.StartAsync(policy: new SwapPolicy(ReasonRule.Required));

        Assert.Equal("required", (await portal.GetAsync(Address("shop-api"))).GetProperty("policy").Text("reason"));
    }

    [Fact]
    public async Task Get_CloudCannotBeRead_SaysWhenToAskAgain()
    {
        await using var portal = await ApiPortal.StartAsync();
        portal.Cloud.Fault = new CloudFailureException(ApiSamples.Throttled);

        var response = await portal.Client.GetAsync(Address("shop-api"), TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "cloud-unavailable");
        Assert.Equal(ApiSamples.Throttled.Sentence, problem.Text("detail"));
        Assert.Equal(TimeSpan.FromSeconds(12), response.Headers.RetryAfter?.Delta);
    }

    [Theory]
    [InlineData("not-a-key")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    public async Task Get_UnknownOrMalformedKey_NamesIt(string key)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync($"/api/services/{key}/swap-plan", TestContext.Current.CancellationToken);

        Assert.Equal(key, (await response.ProblemAsync(HttpStatusCode.NotFound, "service-not-found")).Text("key"));
    }

    private static (string?, string?, string?, string?) Side(JsonElement plan, string when, string side)
    {
        var shown = plan.GetProperty(when).GetProperty(side);
        return (shown.Text("vip"), shown.Text("fqdn"), shown.Text("deployment"), shown.Text("version"));
    }
}
