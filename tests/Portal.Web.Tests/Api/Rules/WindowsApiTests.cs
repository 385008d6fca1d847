using System.Net;
using System.Net.Http.Json;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Rules;

public sealed class WindowsApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_EveryDay_ClosesTheSwapUntilAnOwnerOverrides()
    {
        await using var portal = await ApiPortal.StartAsync();
        var window = await (await AddAsync(portal, Always())).JsonAsync(HttpStatusCode.OK);
        Assert.True(window.GetProperty("isOn").GetBoolean());
        Assert.Equal(5, window.GetProperty("next").GetArrayLength());

        var rules = (await portal.GetAsync($"/api/services/{ApiSamples.Key("shop-api")}/swap-plan")).GetProperty("rules");
        var plan = await portal.FingerprintAsync("shop-api");
        var closed = await (await portal.SwapAsync("shop-api", plan)).ProblemAsync(HttpStatusCode.Conflict, "swap-refused");
        var silent = await (await portal.SwapAsync("shop-api", plan, JsonContent.Create(new { @override = true }))).ProblemAsync(HttpStatusCode.UnprocessableEntity, "reason-missing");
        var swap = await (await portal.SwapAsync("shop-api", plan, JsonContent.Create(new { @override = true, reason = "Hotfix" }))).JsonAsync(HttpStatusCode.Accepted);

        Assert.True(rules.GetProperty("opensAt").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        Assert.Contains("Closed because of year-end closing", closed.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("#/override", closed.GetProperty("errors")[0].Text("pointer"));
        Assert.Equal("#/reason", silent.GetProperty("errors")[0].Text("pointer"));
        Assert.Equal("Closed: year-end closing", swap.GetProperty("overridden")[0].GetString());
        await portal.EndAsync($"/api/operations/{swap.Text("id")}");
        Assert.Equal(1, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Delete_Removed_OpensAgain()
    {
        await using var portal = await ApiPortal.StartAsync();
        var id = (await (await AddAsync(portal, Always())).JsonAsync(HttpStatusCode.OK)).Text("id");

        Assert.Equal(HttpStatusCode.NoContent, (await portal.Client.DeleteAsync(new Uri($"/api/windows/{id}", UriKind.Relative), Token)).StatusCode);

        Assert.Empty((await portal.GetAsync("/api/windows")).GetProperty("items").EnumerateArray());
        await (await portal.Client.DeleteAsync(new Uri($"/api/windows/{id}", UriKind.Relative), Token)).ProblemAsync(HttpStatusCode.NotFound, "rule-not-found");
        Assert.Equal(HttpStatusCode.Accepted, (await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"))).StatusCode);
    }

    [Fact]
    public async Task Put_TakesThePlace_AndEveryChangeIsInTheLedger()
    {
        await using var portal = await ApiPortal.StartAsync();
        var id = (await (await AddAsync(portal, Always())).JsonAsync(HttpStatusCode.OK)).Text("id");

        var changed = await (await portal.Client.PutAsJsonAsync($"/api/windows/{id}", Always("other reason"), Token)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal((id, "other reason"), (changed.Text("id"), changed.Text("reason")));
        Assert.Equal("other reason", (await portal.GetAsync($"/api/windows/{id}")).Text("reason"));
        var entries = (await portal.GetAsync("/api/ledger")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["rule.window", "rule.window"], entries.Select(entry => entry.Text("kind")));
        Assert.Equal(["other reason", "year-end closing"], entries.Select(entry => entry.GetProperty("what").Text("reason")));
    }

    [Fact]
    public async Task Preview_TellsTheNextFiveTimesAndWritesNothing()
    {
        await using var portal = await ApiPortal.StartAsync();

        var preview = await (await portal.Client.PostAsJsonAsync("/api/windows/preview", Always(), Token)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(5, preview.GetProperty("next").GetArrayLength());
        Assert.Empty((await portal.GetAsync("/api/windows")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("""{ "scope": "*", "start": "2026-11-27T18:00", "end": "2026-11-27T19:00", "timeZone": "Etc/UTC" }""", "#")]
    [InlineData("""{ "reason": "x", "scope": "*", "start": "2026-11-27T18:00Z", "end": "2026-11-27T19:00Z", "timeZone": "Etc/UTC" }""", "#/start")]
    [InlineData("""{ "reason": "x", "scope": "all", "start": "2026-11-27T18:00", "end": "2026-11-27T19:00", "timeZone": "Etc/UTC" }""", "#/scope")]
    [InlineData("""{ "reason": "x", "scope": "*", "start": "2026-11-27T18:00", "end": "2026-11-27T19:00", "timeZone": "Mars/Base" }""", "#/timeZone")]
    [InlineData("""{ "reason": "x", "scope": "*", "start": "2026-11-27T18:00", "end": "2026-11-27T17:00", "timeZone": "Etc/UTC" }""", "#/end")]
    [InlineData("""{ "reason": "x", "scope": "*", "start": "2026-11-27T18:00", "end": "2026-11-27T19:00", "timeZone": "Etc/UTC", "rule": "FREQ=SECONDLY" }""", "#/rule")]
    [InlineData("""{ "reason": "x", "scope": "*", "start": "2026-11-27T18:00", "end": "2026-11-27T19:00", "timeZone": "Etc/UTC", "by": "somebody" }""", "#/by")]
    [InlineData("""{ "reason": "x", "reason": "y", "scope": "*", "start": "2026-11-27T18:00", "end": "2026-11-27T19:00", "timeZone": "Etc/UTC" }""", "#/reason")]
    [InlineData("""[]""", "#")]
    public async Task Post_Wrong_NamesThePlace(string body, string place)
    {
        await using var portal = await ApiPortal.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var response = await portal.Client.PostAsync(new Uri("/api/windows", UriKind.Relative), content, Token);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal(place, problem.GetProperty("errors")[0].Text("pointer"));
    }

    /// <summary>On at any time, for the next years.</summary>
    private static object Always(string reason = "year-end closing") =>
        new { reason, scope = "*", start = "2025-01-01T00:00", end = "2025-01-02T00:00", timeZone = "Europe/Berlin", rule = "FREQ=DAILY" };

    private static Task<HttpResponseMessage> AddAsync(ApiPortal portal, object window) => portal.Client.PostAsJsonAsync("/api/windows", window, Token);
}
