using System.Net;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Operators;

/// <summary>A portal without sign-in, asked as others would try to ask it.</summary>
public sealed class LocalDoorTests : IAsyncLifetime
{
    private WholePortal portal = null!;

    public async ValueTask InitializeAsync() => portal = await WholePortal.StartAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("Host", "attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("Host", "127.0.0.1.attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("X-Forwarded-For", "203.0.113.9", HttpStatusCode.Forbidden)]
    [InlineData("Forwarded", "for=203.0.113.9", HttpStatusCode.Forbidden)]
    public async Task AnyAddress_NotFromThisMachine_IsRefused(string header, string value, HttpStatusCode status)
    {
        foreach (var address in new[] { "/", "/api/services", "/_blazor/negotiate", "/healthz" })
            Assert.Equal(status, await AskAsync(HttpMethod.Get, address, (header, value)));
    }

    [Theory]
    [InlineData("Origin", "http://attacker.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Circuit_AskedForByAnotherSite_IsRefused(string header, string value)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", (header, value)));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(HttpMethod.Get, "/_blazor?id=x", (header, value)));
    }

    [Fact]
    public async Task EveryDoor_ThisMachine_IsOpenWithoutSignIn()
    {
        Assert.Equal(HttpStatusCode.OK, await AskAsync(HttpMethod.Get, "/"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(HttpMethod.Get, "/cloud"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(HttpMethod.Get, "/api/services"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1"));
    }

    private async Task<HttpStatusCode> AskAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
