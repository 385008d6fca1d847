using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Tokens;

/// <summary>Personal tokens, by the API of the whole portal.</summary>
public sealed class TokensApiTests : IAsyncLifetime
{
    private const string Ana = "0a7a4ab2-67e8-4c1b-9df6-35ac2b6c9f6e/ana";

    private WholePortal portal = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await WholePortal.StartAsync(builder => SignedInPortal.Configure(builder, "team=Shop"));
        Persons.Saw(Ana, ["in-Operator", "in-Reader"]);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Token_DoesWhatItsPersonMay_UntilItIsRevoked()
    {
        var (text, id) = await MakeAsync("in-Operator", new { name = "nightly", role = "Reader", days = 1 });

        var list = JsonDocument.Parse((await WithTokenAsync(HttpMethod.Get, "/api/services", text)).Body).RootElement.GetProperty("items");
        Assert.NotEqual(0, list.GetArrayLength());
        Assert.All(list.EnumerateArray(), item => Assert.Equal("Shop", item.GetProperty("team").GetString()));
        var key = list[0].GetProperty("key").GetString();
        Assert.Equal(HttpStatusCode.Forbidden, (await WithTokenAsync(HttpMethod.Post, $"/api/services/{key}/swaps", text)).Status);

        Assert.Equal(HttpStatusCode.NoContent, (await WithCookieAsync(HttpMethod.Delete, $"/api/tokens/{id}", "in-Operator")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await WithTokenAsync(HttpMethod.Get, "/api/services", text)).Status);
    }

    [Fact]
    public async Task Token_PagesAndHubs_AreClosed()
    {
        var (text, _) = await MakeAsync("in-Operator", new { name = "nightly", role = "Operator", days = 1 });

        foreach (var page in new[] { "/", "/history", "/tokens", "/access", "/cloud" })
            Assert.Equal(HttpStatusCode.Found, (await WithTokenAsync(HttpMethod.Get, page, text)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await WithTokenAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", text)).Status);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {text}");
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(new UriBuilder(portal.Client.BaseAddress!) { Scheme = "ws", Path = "/_blazor" }.ToString()), Token));
    }

    [Fact]
    public async Task Token_RoleTakenAway_DiesWithIt()
    {
        var (text, _) = await MakeAsync("in-Operator", new { name = "nightly", role = "Operator", days = 1 });
        Assert.Equal(HttpStatusCode.OK, (await WithTokenAsync(HttpMethod.Get, "/api/services", text)).Status);

        Persons.Saw(Ana, []);

        Assert.Equal(HttpStatusCode.Forbidden, (await WithTokenAsync(HttpMethod.Get, "/api/services", text)).Status);
    }

    [Fact]
    public async Task Token_WrongCutOrUnknown_IsRefused()
    {
        var (text, _) = await MakeAsync("in-Operator", new { name = "nightly", role = "Operator", days = 1 });

        foreach (var wrong in new[] { text[..^1], text + "0", "vsp_", text.Replace("vsp_", "vsp_0", StringComparison.Ordinal), Portal.Web.Operators.Tokens.TokenText.New() })
            Assert.Equal(HttpStatusCode.Unauthorized, (await WithTokenAsync(HttpMethod.Get, "/api/services", wrong)).Status);
    }

    [Fact]
    public async Task Token_MakesNoOther()
    {
        var (text, _) = await MakeAsync("in-Operator", new { name = "nightly", role = "Operator", days = 1 });

        Assert.Equal(HttpStatusCode.Forbidden, (await WithTokenAsync(HttpMethod.Post, "/api/tokens", text, new { name = "more", role = "Reader", days = 1 })).Status);
        Assert.DoesNotContain("\"more\"", (await WithTokenAsync(HttpMethod.Get, "/api/tokens", text)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_TellsNoSecretAndShowsTheLastUse()
    {
        var (text, _) = await MakeAsync("in-Operator", new { name = "nightly", role = "Operator", days = 1 });
        await WithTokenAsync(HttpMethod.Get, "/api/services", text);
        foreach (var kept in portal.Services.GetServices<IKept>())
            await kept.KeepAsync(Token);

        var (_, body) = await WithCookieAsync(HttpMethod.Get, "/api/tokens", "in-Operator");

        Assert.DoesNotContain(text[4..20], body, StringComparison.Ordinal);
        Assert.NotEqual(JsonValueKind.Null, JsonDocument.Parse(body).RootElement.GetProperty("items")[0].GetProperty("lastUsedAt").ValueKind);
    }

    [Fact]
    public async Task Make_RoleNotOnesOwnOrTooLong_IsRefused()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await WithCookieAsync(HttpMethod.Post, "/api/tokens", "in-Operator", new { name = "a", role = "Owner", days = 1 })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await WithCookieAsync(HttpMethod.Post, "/api/tokens", "in-Operator", new { name = "a", role = "Reader", days = 1000 })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await WithCookieAsync(HttpMethod.Post, "/api/tokens", "in-Operator", new { name = "a", role = "Reader", days = 1, person = "ben" })).Status);
    }

    private PersonRoles Persons => portal.Services.GetRequiredService<PersonRoles>();

    private async Task<(string Text, string Id)> MakeAsync(string role, object body)
    {
        var (status, text) = await WithCookieAsync(HttpMethod.Post, "/api/tokens", role, body);
        Assert.Equal(HttpStatusCode.Created, status);
        var made = JsonDocument.Parse(text).RootElement;
        return (made.GetProperty("token").GetString()!, made.GetProperty("about").GetProperty("id").GetString()!);
    }

    private Task<(HttpStatusCode Status, string Body)> WithCookieAsync(HttpMethod method, string address, string role, object? body = null) =>
        SendAsync(method, address, body, request => request.Headers.Add("Cookie", SignedInPortal.Cookie(portal, role)));

    private Task<(HttpStatusCode Status, string Body)> WithTokenAsync(HttpMethod method, string address, string token, object? body = null) =>
        SendAsync(method, address, body, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token));

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string address, object? body, Action<HttpRequestMessage> sign)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{new string('0', 64)}\"");
        sign(request);
        using var response = await portal.Client.SendAsync(request, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
