using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Web.Operators;
using Portal.Web.Operators.Tokens;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Conformance;

/// <summary>No secret comes into the log, not even at the most talkative level; what a watcher needs does. The portals of all other tests are looked at in the same way.</summary>
public sealed class LogScanTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> lines = new();
    private WholePortal portal = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await WholePortal.StartAsync(builder =>
        {
            SignedInPortal.Configure(builder, "team=Shop");
            builder.UseSetting("AzureAd:ClientSecret", $"{SecretScan.Planted}client-secret").ConfigureLogging(logging => logging.AddProvider(new LogLines(lines)).AddFilter((string?)null, LogLevel.Trace).AddFilter("Microsoft", LogLevel.Trace)
                .AddFilter("Azure", LogLevel.Trace).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Trace));
        });
        portal.Services.GetRequiredService<PersonRoles>().Saw($"{SignedInPortal.Tenant}/ana", ["in-Operator"]);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public void Scan_SecretInALine_IsFound()
    {
        foreach (var secret in new[] { "planted-x", TokenText.New(), SignedInPortal.Cookie(portal, "in-Reader"), "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.x", "-----BEGIN PRIVATE KEY-----" })
        {
            using var scan = new SecretScan();
            scan.Log(LogLevel.Information, 0, secret, new InvalidOperationException("a fault"), (state, _) => $"Somebody sent {state}.");
            scan.Log(LogLevel.Information, 0, "", new InvalidOperationException($"a fault with {secret}"), (_, _) => "It failed.");
            Assert.Equal(2, scan.Found.Count);
        }

        using var own = new SecretScan();
        own.Plant("hunter2");
        own.Log(LogLevel.Trace, 0, "", null, (_, _) => "hunter2");
        own.Log(LogLevel.Trace, 0, "", null, (_, _) => "nothing to see, ana (0a7a4ab2-67e8-4c1b-9df6-35ac2b6c9f6e/ana)");
        Assert.Single(own.Found);
    }

    [Fact]
    public async Task WholePortal_LogsNoSecretAndNoToken()
    {
        var cookie = SignedInPortal.Cookie(portal, "in-Operator");
        var token = await MakeTokenAsync(cookie);
        string[] secrets = [cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..], token, token[4..40], "very-secret", "planted-reason", "planted-jwt", "planted-header", "planted-query", "planted-form"];
        foreach (var secret in secrets.Take(4))
            portal.Secrets.Plant(secret);

        foreach (var address in new[] { "/", "/tokens", "/access", "/history", "/api/services", "/api/tokens", "/api/grants", "/denied", "/not-there", "/sign-in?returnUrl=/x", "/api/operations/nothing" })
        {
            await SendAsync(HttpMethod.Get, address, request => request.Headers.Add("Cookie", cookie));
            await SendAsync(HttpMethod.Get, address, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token));
            await SendAsync(HttpMethod.Get, address, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"{token[..^1]}{(token[^1] == 'a' ? 'b' : 'a')}"));
            await SendAsync(HttpMethod.Get, address, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwbGFudGVkLWp3dCJ9.x"));
            await SendAsync(HttpMethod.Post, address, request =>
            {
                request.Headers.Add("Cookie", cookie);
                request.Headers.Add("X-Key", "planted-header");
                request.Content = JsonContent.Create(new { reason = "planted-reason", password = "planted-form" });
            });
        }

        using var files = new MultipartFormDataContent { { new StringContent(PackageSamples.Configuration), "configuration", "a.cscfg" } };
        await SendAsync(HttpMethod.Post, "/api/packages/inspect", request => (request.Content, _) = (files, request.Headers.TryAddWithoutValidation("Cookie", cookie)));
        await SendAsync(HttpMethod.Post, "/signin-oidc", request => request.Content = new FormUrlEncodedContent([new("code", "planted-form"), new("state", "planted-form"), new("id_token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwbGFudGVkLWp3dCJ9.x")]));
        foreach (var kept in portal.Services.GetServices<IKept>())
            await kept.KeepAsync(Token);

        output.WriteLine($"{portal.Secrets.Lines} lines looked at, {secrets.Length + 1} secrets planted, {portal.Secrets.Found.Count} found");
        Assert.True(portal.Secrets.Lines > 500, $"{portal.Secrets.Lines} lines");
        Assert.Empty(portal.Secrets.Found);
    }

    [Fact]
    public async Task WholePortal_LogsSignInsAndRefusals()
    {
        await SendAsync(HttpMethod.Get, "/api/services", _ => { });
        await SendAsync(HttpMethod.Get, "/api/grants", request => request.Headers.Add("Cookie", SignedInPortal.Cookie(portal, "in-Reader")));
        await SendAsync(HttpMethod.Post, "/signin-oidc", request => request.Content = new FormUrlEncodedContent([new("code", "x"), new("state", "y")]));

        Assert.Contains(lines, line => line.Contains("Nobody was refused: GET /api/services answered 401 to 127.0.0.1", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("/ana was refused: GET /api/grants answered 403 to 127.0.0.1", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("A sign-in from 127.0.0.1 failed", StringComparison.Ordinal));
    }

    private async Task<string> MakeTokenAsync(string cookie)
    {
        var body = await SendAsync(HttpMethod.Post, "/api/tokens", request => (request.Content, _) = (JsonContent.Create(new { name = "nightly", role = "Operator", days = 1 }), request.Headers.TryAddWithoutValidation("Cookie", cookie)));
        return JsonDocument.Parse(body).RootElement.GetProperty("token").GetString()!;
    }

    private async Task<string> SendAsync(HttpMethod method, string address, Action<HttpRequestMessage> prepare)
    {
        using var request = new HttpRequestMessage(method, address);
        prepare(request);
        using var response = await portal.Client.SendAsync(request, Token);
        return await response.Content.ReadAsStringAsync(Token);
    }
}
