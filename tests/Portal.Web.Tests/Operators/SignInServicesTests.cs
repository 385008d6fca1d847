using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Operators;

/// <summary>What holds of a cookie, asked of the whole portal.</summary>
public sealed class SignInServicesTests : IAsyncLifetime
{
    private WholePortal portal = null!;

    private DateTimeOffset Now => portal.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public async ValueTask InitializeAsync() => portal = await WholePortal.StartAsync(builder => SignedInPortal.Configure(builder, "team=Shop"));

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Cookie_OfASignIn_LetsIn() => Assert.Equal(HttpStatusCode.OK, await AskAsync(SignedInPortal.Cookie(portal, "in-Reader")));

    [Fact]
    public async Task Cookie_TooOldOrIdle_DoesNot()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(SignedInPortal.Cookie(portal, "ana", Now.AddHours(-13), "in-Reader")));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(SignedInPortal.Cookie(portal, "ana", Now.AddMinutes(-61), "in-Reader")));
    }

    [Fact]
    public async Task Cookie_PersonSignedOutEverywhere_DoesNot()
    {
        var cookie = SignedInPortal.Cookie(portal, "ana", Now.AddMinutes(-1), "in-Reader");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(cookie));

        await portal.Services.GetRequiredService<SignInEnds>().EndAllAsync("0a7a4ab2-67e8-4c1b-9df6-35ac2b6c9f6e/ana", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(cookie));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(SignedInPortal.Cookie(portal, "ben", Now.AddMinutes(-1), "in-Reader")));
    }

    [Fact]
    public async Task Cookie_Forged_DoesNot()
    {
        var cookie = SignedInPortal.Cookie(portal, "in-Owner");
        var middle = cookie.Length / 2;

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync($"{cookie[..middle]}{(cookie[middle] == 'A' ? 'B' : 'A')}{cookie[(middle + 1)..]}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync("__Host-portal=in-Owner"));
    }

    [Fact]
    public async Task SignOut_WithoutTheFormsToken_DoesNothing()
    {
        var cookie = SignedInPortal.Cookie(portal, "in-Reader");
        using var request = new HttpRequestMessage(HttpMethod.Post, SignInUrls.SignOut);
        request.Headers.Add("Cookie", cookie);
        using var response = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(cookie));
    }

    [Fact]
    public async Task Denied_NoRole_NamesTheRoleAndWhomToAsk()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, SignInUrls.Denied);
        request.Headers.Add("Cookie", SignedInPortal.Cookie(portal));
        using var response = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Ana Ribeiro is signed in, but without the role Reader. Ask an owner of this portal for it",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_Refused_IsAProblemAndNoRedirect()
    {
        using var response = await portal.Client.GetAsync("/api/services", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Headers_FormAction_AllowsTheProviderOnly()
    {
        using var response = await portal.Client.GetAsync(SignInUrls.SignedOut, TestContext.Current.CancellationToken);

        Assert.EndsWith("form-action 'self' https://login.example.invalid", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> AskAsync(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/services");
        request.Headers.Add("Cookie", cookie);
        using var response = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
