using System.Net;
using System.Net.Http.Json;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Standby;

public sealed class StandbyApiTests : IAsyncLifetime
{
    private readonly string address = $"/api/services/{ApiSamples.Key("shop-api")}/standby";
    private ApiPortal portal = null!;

    private DateTimeOffset Now => portal.Service<TimeProvider>().GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => portal = await ApiPortal.StartAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Lease_KeptThenGivenUp_GoesThroughItsSteps()
    {
        await (await portal.Client.GetAsync(address, Token)).ProblemAsync(HttpStatusCode.NotFound, "standby-not-found");
        await SwapAsync();
        Assert.True((await portal.GetAsync(address)).GetProperty("returnWanted").GetBoolean());

        var until = Now.AddHours(4);
        var kept = await (await portal.Client.PutAsJsonAsync(address, new { until }, Token)).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(("4.1.7", "2 × Standard_D2_v2", "EUR"), (kept.Text("version"), kept.Text("costBecause"), kept.Text("currency")));
        Assert.True(kept.GetProperty("costPerHour").GetDecimal() > 0);
        Assert.Equal(until, kept.GetProperty("keptUntil").GetDateTimeOffset());

        await (await portal.Client.DeleteAsync(address, Token)).ProblemAsync(HttpStatusCode.Conflict, "lease-refused");
        Assert.False((await (await portal.Client.DeleteAsync($"{address}/return", Token)).JsonAsync(HttpStatusCode.OK)).GetProperty("returnWanted").GetBoolean());
        Assert.Equal($"0.00 EUR", (await (await portal.Client.DeleteAsync(address, Token)).JsonAsync(HttpStatusCode.OK)).Text("costSinceEnd"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"until\":\"tomorrow\"}")]
    [InlineData("{\"until\":\"2030-01-01T00:00:00Z\",\"by\":\"ben\"}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"until\":\"2030-01-01T00:00:00Z\",\"until\":\"2031-01-01T00:00:00Z\"}")]
    public async Task Keep_ABodyThatIsNone_IsTheClientsFault(string body)
    {
        await SwapAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        await (await portal.Client.PutAsync(address, content, Token)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task Keep_NotJsonTooLargeOrTooLong_IsRefused()
    {
        await SwapAsync();
        using var form = new FormUrlEncodedContent([]);
        await (await portal.Client.PutAsync(address, form, Token)).ProblemAsync(HttpStatusCode.UnsupportedMediaType, "not-json");
        await (await portal.Client.PutAsJsonAsync(address, new { until = new string('1', 20_000) }, Token)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        await (await portal.Client.PutAsJsonAsync(address, new { until = Now.AddDays(60) }, Token)).ProblemAsync(HttpStatusCode.Conflict, "lease-refused");
    }

    /// <summary>Until the board shows it: leases are of what stands there.</summary>
    private async Task SwapAsync()
    {
        var swap = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"));
        await portal.EndAsync((await swap.JsonAsync(HttpStatusCode.Accepted)).GetProperty("links").Text("self"));
        while ((await portal.Client.GetAsync(address, Token)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(50, Token);
    }
}
