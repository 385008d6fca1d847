using System.Net;
using System.Net.Http.Json;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Rules;

public sealed class LocksApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_LocksOneServiceUntilItIsUnlocked()
    {
        await using var portal = await ApiPortal.StartAsync();
        var held = await (await portal.Client.PostAsJsonAsync("/api/locks", new { scope = $"service={ApiSamples.Key("shop-api")}", reason = "Database job" }, Token)).JsonAsync(HttpStatusCode.OK);

        var refused = await (await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"))).ProblemAsync(HttpStatusCode.Conflict, "swap-refused");

        Assert.Equal("R05", refused.GetProperty("findings")[0].Text("code"));
        Assert.Contains("Database job", refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0, portal.Cloud.Begun);
        Assert.Equal(held.Text("id"), (await portal.GetAsync("/api/locks")).GetProperty("items")[0].Text("id"));
        Assert.Equal(HttpStatusCode.NoContent, (await portal.Client.DeleteAsync(new Uri($"/api/locks/{held.Text("id")}", UriKind.Relative), Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"))).StatusCode);
    }

    [Theory]
    [InlineData("*", " ", "#/reason")]
    [InlineData("all", "Job", "#/scope")]
    public async Task Post_Wrong_NamesThePlace(string scope, string reason, string place)
    {
        await using var portal = await ApiPortal.StartAsync();

        var problem = await (await portal.Client.PostAsJsonAsync("/api/locks", new { scope, reason }, Token)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");

        Assert.Equal(place, problem.GetProperty("errors")[0].Text("pointer"));
    }
}
