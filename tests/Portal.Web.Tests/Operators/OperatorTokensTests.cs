using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Portal.Domain.Policies;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class OperatorTokensTests : HttpMessageHandler, IOptionsMonitor<OpenIdConnectOptions>
{
    private const string Scope = "https://management.azure.com//.default";

    private static readonly DateTimeOffset Start = new(2026, 11, 6, 14, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Start);
    private readonly SignInRoles signIns = new();
    private readonly SignInRegister register;
    private readonly SignIn ana = new("1", "t/ana", Start);
    private readonly List<string> asked = [];
    private readonly OperatorTokens tokens;
    private string answer = """{"access_token":"first","expires_in":"3600","refresh_token":"next"}""";

    public OperatorTokensTests()
    {
        register = new SignInRegister(new SessionLimits(), time);
        signIns.Remember(ana, "of the cookie");
        tokens = new OperatorTokens(new TokenEndpoint(this), signIns, register, new ActingOperator(), time);
    }

    public OpenIdConnectOptions CurrentValue => Get(null);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public OpenIdConnectOptions Get(string? name) => new()
    {
        ClientId = "portal", ClientSecret = "secret", Backchannel = new HttpClient(this, disposeHandler: false),
        ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(new() { TokenEndpoint = "https://login.example.invalid/token" }),
    };

    public IDisposable? OnChange(Action<OpenIdConnectOptions, string?> listener) => null;

    [Fact]
    public async Task FindAsync_SignedIn_AsksOnceAndKeepsItUntilShortlyBeforeItEnds()
    {
        Assert.Equal("first", await tokens.FindAsync("t/ana", Scope, Token));
        answer = """{"access_token":"second","expires_in":"3600"}""";
        time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("first", await tokens.FindAsync("t/ana", Scope, Token));
        time.Advance(TimeSpan.FromMinutes(2));
        register.Touch(ana);

        Assert.Equal("second", await tokens.FindAsync("t/ana", Scope, Token));
        Assert.Equal(2, asked.Count);
        Assert.Contains("refresh_token=of+the+cookie", asked[0], StringComparison.Ordinal);
        Assert.Contains($"scope={WebUtility.UrlEncode($"{Scope} offline_access")}", asked[0], StringComparison.Ordinal);
        Assert.Contains("refresh_token=next", asked[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_SignedOutOrSomebodyElse_Nothing()
    {
        Assert.Equal("first", await tokens.FindAsync("t/ana", Scope, Token));
        Assert.Null(await tokens.FindAsync("t/ben", Scope, Token));

        register.End(ana);

        Assert.Null(await tokens.FindAsync("t/ana", Scope, Token));
    }

    [Theory]
    [InlineData("""{"error":"invalid_grant"}""")]
    [InlineData("not json")]
    [InlineData("{}")]
    public async Task FindAsync_ProviderSaysNo_Nothing(string said)
    {
        answer = said;

        Assert.Null(await tokens.FindAsync("t/ana", Scope, Token));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        asked.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
