using System.Net;
using Portal.Web.Api;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Description;

public sealed class TryPageTests
{
    [Fact]
    public async Task Get_Page_HasItsOwnPolicyAndLoadsOnlyFromHere()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync(PortalApi.TryPagePath, TestContext.Current.CancellationToken);

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("//", html.Replace("<!doctype html>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
        Assert.Equal(html.Split("<script").Length, html.Split($"nonce=\"{nonce}\"").Length);
    }

    [Fact]
    public async Task Get_Twice_HasAnotherNonce()
    {
        await using var portal = await ApiPortal.StartAsync();

        Assert.NotEqual(await PolicyAsync(), await PolicyAsync());

        async Task<string> PolicyAsync()
        {
            var response = await portal.Client.GetAsync(PortalApi.TryPagePath, TestContext.Current.CancellationToken);
            return response.Headers.GetValues("Content-Security-Policy").Single();
        }
    }

    [Theory]
    [InlineData("scalar.js")]
    [InlineData("scalar.aspnetcore.js")]
    public async Task Get_EachScript_IsServedFromHere(string script)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync($"{PortalApi.TryPagePath}/{script}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "text/javascript"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
