using System.Net;
using System.Net.Http.Json;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Rules;

public sealed class PoliciesApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Put_TypedName_SwapAsksForConfirm()
    {
        await using var portal = await ApiPortal.StartAsync();
        var set = await (await portal.Client.PutAsJsonAsync("/api/policies", new { scope = $"service={ApiSamples.Key("shop-api")}", swap = "name" }, Token)).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(("name", "none"), (set.Text("swap"), set.Text("return")));
        var plan = await portal.FingerprintAsync("shop-api");

        var none = await (await portal.SwapAsync("shop-api", plan)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "confirm-missing");
        var wrong = await (await portal.SwapAsync("shop-api", plan, JsonContent.Create(new { reason = "Release", confirm = "shop" }))).ProblemAsync(HttpStatusCode.UnprocessableEntity, "confirm-missing");
        await (await portal.SwapAsync("shop-api", plan, JsonContent.Create(new { confirm = "shop-api" }))).ProblemAsync(HttpStatusCode.UnprocessableEntity, "reason-missing");

        Assert.Equal(["#/reason", "#/confirm"], none.GetProperty("errors").EnumerateArray().Select(error => error.Text("pointer")));
        Assert.Equal("#/confirm", wrong.GetProperty("errors")[0].Text("pointer"));
        Assert.Equal(["reason", "name"], (await portal.GetAsync($"/api/services/{ApiSamples.Key("shop-api")}/swap-plan")).GetProperty("rules").GetProperty("needs").EnumerateArray().Select(need => need.GetString()));
        Assert.Equal(HttpStatusCode.Accepted, (await portal.SwapAsync("shop-api", plan, JsonContent.Create(new { reason = "Release", confirm = "shop-api" }))).StatusCode);
    }

    [Fact]
    public async Task Delete_AsksForTheSettingsAgain()
    {
        await using var portal = await ApiPortal.StartAsync(policy: new SwapPolicy { Friction = FrictionRung.Reason });
        await portal.Client.PutAsJsonAsync("/api/policies", new { scope = "*" }, Token);
        Assert.Empty((await portal.GetAsync($"/api/services/{ApiSamples.Key("shop-api")}/swap-plan")).GetProperty("rules").GetProperty("needs").EnumerateArray());

        Assert.Equal(HttpStatusCode.NoContent, (await portal.Client.DeleteAsync(new Uri("/api/policies?scope=*", UriKind.Relative), Token)).StatusCode);

        var policies = await portal.GetAsync("/api/policies");
        Assert.Equal(("reason", 0, 480), (policies.Text("friction"), policies.GetProperty("items").GetArrayLength(), policies.GetProperty("approvalMinutes").GetDouble()));
        await (await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"))).ProblemAsync(HttpStatusCode.UnprocessableEntity, "reason-missing");
        await (await portal.Client.DeleteAsync(new Uri("/api/policies?scope=*", UriKind.Relative), Token)).ProblemAsync(HttpStatusCode.NotFound, "rule-not-found");
    }

    [Fact]
    public async Task Put_SecondPersonForARepair_IsNotValid()
    {
        await using var portal = await ApiPortal.StartAsync();

        await (await portal.Client.PutAsJsonAsync("/api/policies", new { scope = "*", repair = "secondPerson" }, Token)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }
}
