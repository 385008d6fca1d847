using System.Net;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Problems;

public sealed class CrossSiteTests
{
    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Post_FromAnotherSite_IsForbidden(string header, string value)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), body: null, (header, value));

        await response.ProblemAsync(HttpStatusCode.Forbidden, "cross-site");
        Assert.Equal(0, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Post_FromItsOwnPage_Swaps()
    {
        await using var portal = await ApiPortal.StartAsync();
        var own = portal.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), body: null, ("Origin", own), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task Get_FromAnotherSite_IsReadAsEver()
    {
        await using var portal = await ApiPortal.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/services");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var response = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
