using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Grants;

/// <summary>Roles that Owners give, by the API of the whole portal.</summary>
public sealed class GrantsApiTests : IAsyncLifetime
{
    private WholePortal portal = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => portal = await WholePortal.StartAsync(builder => SignedInPortal.Configure(builder, "team=Shop"));

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Give_HoldsAtOnceForWhomItNames_AndIsTakenAwayAgain()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(HttpMethod.Get, "/api/services", "auditors")).Status);

        var (status, given) = await AskAsync(HttpMethod.Post, "/api/grants", "Portal.Owner", new { role = "Reader", to = "auditors", scope = "*", note = "Auditors" });
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HttpMethod.Get, "/api/services", "auditors")).Status);
        var (_, ledger) = await AskAsync(HttpMethod.Get, "/api/ledger", "Portal.Owner");
        Assert.Contains("role.given", ledger, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await AskAsync(HttpMethod.Post, "/api/grants", "Portal.Owner", new { role = "Reader", to = "auditors", scope = "*" })).Status);

        var id = JsonDocument.Parse(given).RootElement.GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(HttpMethod.Delete, $"/api/grants/{id}", "in-Owner")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await AskAsync(HttpMethod.Delete, $"/api/grants/{id}", "Portal.Owner")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(HttpMethod.Get, "/api/services", "auditors")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(HttpMethod.Delete, $"/api/grants/{id}", "Portal.Owner")).Status);
    }

    [Fact]
    public async Task List_OwnerOfATeam_SeesItsRolesOnly()
    {
        var (_, all) = await AskAsync(HttpMethod.Get, "/api/grants", "Portal.Owner");
        var (_, team) = await AskAsync(HttpMethod.Get, "/api/grants", "in-Owner");

        Assert.Contains("Portal.Reader", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Portal.Reader", team, StringComparison.Ordinal);
        Assert.Contains("in-Reader", team, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in-Owner", "*", HttpStatusCode.Forbidden)]
    [InlineData("in-Owner", "team=Shop", HttpStatusCode.Created)]
    [InlineData("in-Operator", "team=Shop", HttpStatusCode.Forbidden)]
    [InlineData("Portal.Operator", "*", HttpStatusCode.Forbidden)]
    [InlineData("Portal.Owner", "nowhere", HttpStatusCode.BadRequest)]
    public async Task Give_AsWho_Where(string role, string scope, HttpStatusCode expected) =>
        Assert.Equal(expected, (await AskAsync(HttpMethod.Post, "/api/grants", role, new { role = "Reader", to = "x", scope })).Status);

    [Theory]
    [InlineData("{\"role\":\"Reader\",\"to\":\"x\",\"scope\":\"*\",\"by\":\"me\"}", "It takes role, to, scope and note")]
    [InlineData("{\"role\":\"Reader\",\"role\":\"Owner\",\"to\":\"x\",\"scope\":\"*\"}", "cannot be read")]
    [InlineData("[]", "cannot be read")]
    [InlineData("null", "not a JSON object")]
    [InlineData("{}", "The role is missing")]
    public async Task Give_BodyIsWrong_SaysWhat(string body, string words)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var (status, text) = await SendAsync(HttpMethod.Post, "/api/grants", "Portal.Owner", content);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_FromSettings_NamesTheKey()
    {
        var (status, text) = await AskAsync(HttpMethod.Delete, "/api/grants/Operators:Reader", "Portal.Owner");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Operators:Reader", text, StringComparison.Ordinal);
    }

    private Task<(HttpStatusCode Status, string Body)> AskAsync(HttpMethod method, string address, string role, object? body = null) =>
        SendAsync(method, address, role, body is null ? null : JsonContent.Create(body));

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string address, string role, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add("Cookie", SignedInPortal.Cookie(portal, role));
        using var response = await portal.Client.SendAsync(request, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
