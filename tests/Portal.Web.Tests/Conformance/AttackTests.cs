using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Web.Api.Ledger;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Conformance;

/// <summary>What somebody would try against the portal, each by name.</summary>
public sealed class AttackTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(1)>";

    private readonly List<string> broken = [];
    private WholePortal portal = null!;
    private HostedService inScope = null!;
    private HostedService outOfScope = null!;
    private int tried;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await WholePortal.StartAsync(builder =>
        {
            SignedInPortal.Configure(builder, "team=Shop");
            // Connections that were opened and say nothing stay open while the others are tried, however long that takes.
            builder.ConfigureTestServices(services => services.Configure<HubOptions>(hub => hub.HandshakeTimeout = TimeSpan.FromHours(1)));
        });
        var rows = portal.Services.GetRequiredService<ServiceEstate>().Now.Rows;
        inScope = rows.First(row => row.Service.Team == "Shop" && row.Readiness.State == ReadinessState.Ready).Service;
        outOfScope = rows.First(row => row.Service.Team is not null and not "Shop" && row.Readiness.State == ReadinessState.Ready).Service;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task EveryAttack_Holds()
    {
        foreach (var (name, attack) in Attacks)
        {
            var (before, brokenBefore) = (tried, broken.Count);
            await attack(name);
            output.WriteLine($"{name}: {tried - before} tried, {tried - before - (broken.Count - brokenBefore)} held");
        }

        output.WriteLine($"{tried} attacks tried, {tried - broken.Count} held");
        Assert.Empty(broken);
    }

    private (string Name, Func<string, Task> Attack)[] Attacks =>
    [
        ("Forged cookie", ForgedCookieAsync), ("Replayed antiforgery token", ReplayedTokenAsync), ("Another person's operation id", OperationIdAsync),
        ("Out-of-scope key", OutOfScopeKeyAsync), ("Mass assignment", MassAssignmentAsync), ("Oversize messages", OversizeAsync), ("10,000 circuits asked for", CircuitsAsync),
        ("Header injection", HeaderInjectionAsync), ("Open redirect after sign-in", OpenRedirectAsync), ("CSRF", CrossSiteAsync), ("Clickjacking", ClickjackingAsync),
        ("Path traversal in downloads", TraversalAsync), ("Formula injection in CSV exports", FormulaAsync), ("Stored script", StoredScriptAsync),
        ("Self-approval", SelfApprovalAsync), ("Approval of another plan", OtherPlanAsync), ("Approval replayed", ReplayAsync),
    ];

    private async Task ForgedCookieAsync(string name)
    {
        var cookie = SignedInPortal.Cookie(portal, "in-Owner");
        var value = cookie.IndexOf('=', StringComparison.Ordinal) + 1;
        foreach (var place in Enumerable.Range(1, 20).Select(part => value + ((cookie.Length - value) * part / 21)))
            Held(name, await StatusAsync($"{cookie[..place]}{(cookie[place] == 'A' ? 'B' : 'A')}{cookie[(place + 1)..]}") == HttpStatusCode.Unauthorized);
        foreach (var forged in new[] { "in-Owner", "", cookie[value..^40], Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"roles\":[\"in-Owner\"]}")) })
            Held(name, await StatusAsync($"__Host-portal={forged}") == HttpStatusCode.Unauthorized);
    }

    private async Task ReplayedTokenAsync(string name)
    {
        var (cookie, token) = await FormOfAsync(SignedInPortal.Cookie(portal, "ben", Now, "in-Reader"));
        var ana = SignedInPortal.Cookie(portal, "in-Reader");
        Held(name, await SignOutAsync($"{ana}; {cookie}", token) == HttpStatusCode.BadRequest); // Ben's form and cookie with Ana's sign-in.
        Held(name, await SignOutAsync(ana, token) == HttpStatusCode.BadRequest);
        Held(name, await SignOutAsync($"{ana}; {cookie}", token[..^2]) == HttpStatusCode.BadRequest);
        Held(name, await StatusAsync(ana) == HttpStatusCode.OK);
    }

    private async Task OperationIdAsync(string name)
    {
        var operation = await SwapAsync(outOfScope, "Everything", null);
        await EndAsync(operation, "Everything");
        // There is something to find.
        Assert.Contains(outOfScope.Name, (await AskAsync(HttpMethod.Get, "/api/ledger", "Everything")).Body, StringComparison.Ordinal);
        foreach (var address in new[] { operation, $"{operation}/receipt", "/api/ledger/1", "/api/ledger/2" })
            Held(name, (await AskAsync(HttpMethod.Get, address, "in-Owner")).Status == HttpStatusCode.NotFound);
        foreach (var address in new[] { operation[4..], $"{operation[4..]}/receipt", $"{operation[4..]}/repair/back", "/history", "/ledger/2", "/api/ledger/history.csv", "/api/ledger/history.json", "/api/ledger/entries.csv", "/api/ledger/entries.json", "/api/operations", "/api/ledger" })
            Held($"{name} {address}", !(await AskAsync(HttpMethod.Get, address, "in-Owner")).Body.Contains(outOfScope.Name, StringComparison.Ordinal));
    }

    private async Task OutOfScopeKeyAsync(string name)
    {
        foreach (var address in new[] { $"/api/services/{outOfScope.Key}", $"/api/services/{outOfScope.Key}/swap-plan" })
        {
            var (hidden, missing) = (await AskAsync(HttpMethod.Get, address, "in-Owner"), await AskAsync(HttpMethod.Get, address.Replace(outOfScope.Key.Value, new string('a', 20), StringComparison.Ordinal), "in-Owner"));
            // Not to be told from one that is not there.
            Held(name, hidden.Status == HttpStatusCode.NotFound && Plain(hidden.Body, outOfScope.Key.Value) == Plain(missing.Body, new string('a', 20)));
        }

        Held(name, (await AskAsync(HttpMethod.Post, $"/api/services/{outOfScope.Key}/swaps", "in-Owner", ("If-Match", "\"x\""))).Status == HttpStatusCode.NotFound);
    }

    private async Task MassAssignmentAsync(string name)
    {
        foreach (var member in new[] { "startedBy", "operator", "role", "fingerprint", "approvedBy", "findings", "__proto__" })
        {
            using var body = new StringContent($"{{\"reason\":\"x\",\"{member}\":\"in-Owner\"}}", Encoding.UTF8, "application/json");
            Held(name, (await AskAsync(HttpMethod.Post, $"/api/services/{inScope.Key}/swaps", "in-Operator", body, ("If-Match", $"\"{new string('0', 64)}\""))).Status == HttpStatusCode.BadRequest);
        }
    }

    private async Task OversizeAsync(string name)
    {
        using var body = new StringContent($"{{\"reason\":\"{new string('x', 2_000_000)}\"}}", Encoding.UTF8, "application/json");
        Held(name, (await AskAsync(HttpMethod.Post, $"/api/services/{inScope.Key}/swaps", "in-Operator", body, ("If-Match", "\"x\""))).Status == HttpStatusCode.RequestEntityTooLarge);
        using var socket = await ConnectAsync("in-Reader");
        await socket!.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, Token);
        Held(name, await IsClosedAfterAsync(socket, new byte[1_000_000]));
    }

    private async Task CircuitsAsync(string name)
    {
        var open = new List<ClientWebSocket>();
        while (await ConnectAsync("in-Owner", "greedy") is { } socket)
            open.Add(socket);
        var cookie = SignedInPortal.Cookie(portal, "greedy", Now, "in-Owner");
        var refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Token }, async (_, _) =>
        {
            if ((await AskByAsync(HttpMethod.Get, "/_blazor", cookie)).Status == HttpStatusCode.TooManyRequests)
                Interlocked.Increment(ref refused);
        });
        Held(name, (open.Count, refused) == (new LimitOptions().CircuitsPerPerson, 10_000), $"{open.Count} open, {refused} refused");
        using var other = await ConnectAsync("in-Reader", "ben");
        Held(name, other is not null); // One person's greed is not another's loss.
        open.ForEach(socket => socket.Dispose());
    }

    private async Task HeaderInjectionAsync(string name)
    {
        foreach (var address in new[] { "/sign-in?returnUrl=/%0d%0aX-Injected:1", "/api/services/x%0d%0aX-Injected:1", "/api/ledger/history.csv?person=%0d%0aX-Injected:1", "/denied?x=%0aX-Injected:1" })
        {
            using var request = Request(HttpMethod.Get, address, SignedInPortal.Cookie(portal, "in-Reader"));
            using var response = await portal.Client.SendAsync(request, Token);
            Held(name, !response.Headers.Concat(response.Content.Headers).Any(header => header.Key == "X-Injected"));
        }
    }

    private async Task OpenRedirectAsync(string name)
    {
        string[] elsewhere =
            ["https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "javascript:alert(1)", "http:evil.example", "evil.example", "/evil\u0000", "", "/ok\\..\\x"];
        foreach (var address in elsewhere)
        {
            Held($"{name} {address}", ReturnAddress.Of(address) == PortalUrls.Board());
            using var request = Request(HttpMethod.Get, $"{SignInUrls.SignIn}?returnUrl={Uri.EscapeDataString(address)}", cookie: null);
            using var response = await portal.Client.SendAsync(request, Token);
            Held($"{name} {address}", response.Headers.Location is not { IsAbsoluteUri: true } to || to.Host == "login.example.invalid");
        }
    }

    private async Task CrossSiteAsync(string name)
    {
        var swaps = $"/api/services/{inScope.Key}/swaps";
        Held(name, (await AskAsync(HttpMethod.Post, swaps, "in-Operator", ("If-Match", "\"x\""), ("Origin", "https://evil.example"))).Status == HttpStatusCode.Forbidden);
        Held(name, (await AskAsync(HttpMethod.Post, swaps, "in-Operator", ("If-Match", "\"x\""), ("Origin", "null"))).Status == HttpStatusCode.Forbidden);
        Held(name, (await AskAsync(HttpMethod.Post, swaps, "in-Operator", ("If-Match", "\"x\""), ("Sec-Fetch-Site", "cross-site"))).Status == HttpStatusCode.Forbidden);
        Held(name, (await AskAsync(HttpMethod.Get, "/_blazor", "in-Operator", ("Origin", "https://evil.example"))).Status == HttpStatusCode.Forbidden);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["reason"] = "x" });
        Held(name, (await AskAsync(HttpMethod.Post, swaps, "in-Operator", form, ("If-Match", "\"x\""))).Status == HttpStatusCode.UnsupportedMediaType);
        Held(name, (await AskAsync(HttpMethod.Post, SignInUrls.SignOut, "in-Operator")).Status == HttpStatusCode.BadRequest);
    }

    private async Task ClickjackingAsync(string name)
    {
        foreach (var address in new[] { "/", "/history", "/running", "/packages", "/ledger", "/services", "/cloud", "/denied", "/signed-out", "/sign-in-failed", "/api/", "/not-there" })
        {
            using var request = Request(HttpMethod.Get, address, SignedInPortal.Cookie(portal, "in-Owner"));
            using var response = await portal.Client.SendAsync(request, Token);
            Held($"{name} {address}", response.Headers.TryGetValues("Content-Security-Policy", out var policies) && policies.Single().Contains("frame-ancestors 'none'", StringComparison.Ordinal));
        }
    }

    private async Task TraversalAsync(string name)
    {
        foreach (var address in new[]
        {
            "/css/..%2f..%2fappsettings.json", "/css/%2e%2e/%2e%2e/appsettings.json", "/_framework/..%2f..%2fappsettings.json", "/..%5c..%5cappsettings.json", "/appsettings.json",
            "/api/ledger/..%2f..%2f..%2fetc%2fpasswd", "/api/operations/..%2freceipt/receipt", "/api/operations/%2e%2e%2f1/receipt", "/ledger/..%2f..%2fetc%2fpasswd", "/portal.db", "/keys/",
        })
        {
            var visit = await AskAsync(HttpMethod.Get, address, "in-Owner");
            Held($"{name} {address}", visit.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.OK
                && !visit.Body.Contains("root:", StringComparison.Ordinal) && !visit.Body.Contains("AllowedHosts", StringComparison.Ordinal) && !visit.Body.Contains("SQLite format", StringComparison.Ordinal));
        }
    }

    private Task FormulaAsync(string name)
    {
        foreach (var text in new[] { "=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1+2", "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://evil.example\",\"x\")" })
            Held(name, CsvFile.Cell(text).StartsWith("\"'", StringComparison.Ordinal));
        return Task.CompletedTask;
    }

    private async Task StoredScriptAsync(string name)
    {
        var operation = await SwapAsync(inScope, "in-Operator", Script);
        await EndAsync(operation, "in-Operator");
        Assert.Contains("&lt;script&gt;", (await AskAsync(HttpMethod.Get, "/history", "in-Reader")).Body, StringComparison.Ordinal);
        foreach (var address in new[] { operation[4..], $"{operation[4..]}/receipt", "/history", $"/history?service={Uri.EscapeDataString(Script)}", $"/?q={Uri.EscapeDataString(Script)}", $"/services/{Uri.EscapeDataString(Script)}" })
        {
            var visit = await AskAsync(HttpMethod.Get, address, "in-Reader");
            Held($"{name} {address}", !visit.Body.Contains("<script>alert", StringComparison.Ordinal) && !visit.Body.Contains("<img src=x", StringComparison.Ordinal));
        }

        using var request = Request(HttpMethod.Get, operation, SignedInPortal.Cookie(portal, "in-Reader"));
        using var response = await portal.Client.SendAsync(request, Token);
        Held(name, response.Content.Headers.ContentType?.MediaType == "application/json" && response.Headers.GetValues("X-Content-Type-Options").Single() == "nosniff");
    }

    private async Task SelfApprovalAsync(string name)
    {
        var service = Waiting();
        await AskSecondPersonAsync();
        var (plan, request) = await AskForApprovalAsync(service, "ana");
        // With every role that there is, and as the same person on another device.
        foreach (var roles in new[] { new[] { "in-Owner" }, ["in-Approver"], ["Portal.Owner", "in-Approver", "in-Operator"] })
        {
            Held(name, (await AskByAsync(HttpMethod.Post, $"/api/approvals/{request}/approve", SignedInPortal.Cookie(portal, "ana", Now, roles), null, ("If-Match", plan))).Status == HttpStatusCode.Forbidden);
            Held(name, await SwapStatusAsync(service, plan, SignedInPortal.Cookie(portal, "ana", Now, "in-Operator")) == HttpStatusCode.Conflict);
        }

        Held(name, (await AskByAsync(HttpMethod.Post, $"/api/approvals/{request}/approve", SignedInPortal.Cookie(portal, "ben", Now, "in-Operator"), null, ("If-Match", plan))).Status == HttpStatusCode.Forbidden);
    }

    private async Task OtherPlanAsync(string name)
    {
        var service = Waiting();
        var (plan, request) = await AskForApprovalAsync(service, "ana");
        var ben = SignedInPortal.Cookie(portal, "ben", Now, "in-Approver");
        foreach (var other in new[] { $"\"{new string('0', 64)}\"", "*", $"W/{plan}", $"{plan}, \"x\"", "" })
            Held($"{name} {other}", (await AskByAsync(HttpMethod.Post, $"/api/approvals/{request}/approve", ben, null, ("If-Match", other))).Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.BadRequest or HttpStatusCode.PreconditionRequired);
        Held(name, (await AskByAsync(HttpMethod.Post, $"/api/approvals/{request}/approve", ben, null, ("If-Match", plan))).Status == HttpStatusCode.OK);
        // Somebody else cannot use it, and it is for no other service.
        Held(name, await SwapStatusAsync(service, plan, SignedInPortal.Cookie(portal, "eve", Now, "in-Operator")) == HttpStatusCode.Conflict);
        Held(name, await SwapStatusAsync(inScope, plan, SignedInPortal.Cookie(portal, "ana", Now, "in-Operator")) == HttpStatusCode.PreconditionFailed);
    }

    private async Task ReplayAsync(string name)
    {
        var service = Waiting();
        var ana = SignedInPortal.Cookie(portal, "ana", Now, "in-Operator");
        var (plan, request) = await AskForApprovalAsync(service, "ana");
        Held(name, await SwapStatusAsync(service, plan, ana) == HttpStatusCode.Accepted); // Approved by the attack before.
        await EndAsync($"/api/operations{Regex.Match((await AskByAsync(HttpMethod.Get, $"/api/operations?service={service.Key}", ana)).Body, "(?<=\"/api/operations)/[0-9]+(?=\")", RegexOptions.None, TimeSpan.FromSeconds(1)).Value}", "in-Operator");
        Held(name, await SwapStatusAsync(service, plan, ana) == HttpStatusCode.PreconditionFailed);
        Held(name, (await AskByAsync(HttpMethod.Post, $"/api/approvals/{request}/approve", SignedInPortal.Cookie(portal, "ben", Now, "in-Approver"), null, ("If-Match", plan))).Status == HttpStatusCode.Conflict);
        using var body = JsonContent.Create(new { state = "given", endedBy = "ben" });
        Held(name, (await AskByAsync(HttpMethod.Post, $"/api/approvals/{request}/decline", SignedInPortal.Cookie(portal, "ben", Now, "in-Approver"), body)).Status == HttpStatusCode.BadRequest);
    }

    /// <summary>A ready service in scope that no other attack swaps.</summary>
    private HostedService Waiting() => portal.Services.GetRequiredService<ServiceEstate>().Now.Rows.Last(row => row.Service.Team == "Shop" && row.Service.Key != inScope.Key && row.Readiness.State == ReadinessState.Ready).Service;

    private async Task AskSecondPersonAsync()
    {
        using var body = JsonContent.Create(new { scope = $"service={Waiting().Key}", swap = "secondPerson" });
        Held("Second person", (await AskByAsync(HttpMethod.Put, "/api/policies", SignedInPortal.Cookie(portal, "otto", Now, "in-Owner"), body)).Status == HttpStatusCode.OK);
    }

    /// <returns>The plan as an entity tag, and the id of the request.</returns>
    private async Task<(string Plan, string Request)> AskForApprovalAsync(HostedService service, string person)
    {
        var cookie = SignedInPortal.Cookie(portal, person, Now, "in-Operator");
        var plan = (await AskByAsync(HttpMethod.Get, $"/api/services/{service.Key}/swap-plan", cookie)).Body;
        var fingerprint = $"\"{Regex.Match(plan, "(?<=\"fingerprint\":\")[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value}\"";
        using var body = JsonContent.Create(new { reason = "Release" });
        var asked = await AskByAsync(HttpMethod.Post, $"/api/services/{service.Key}/approvals", cookie, body, ("If-Match", fingerprint));
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        return (fingerprint, Regex.Match(asked.Body, "(?<=\"id\":\")[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value);
    }

    private async Task<HttpStatusCode> SwapStatusAsync(HostedService service, string plan, string cookie)
    {
        using var body = JsonContent.Create(new { reason = "Release", confirm = service.Name });
        return (await AskByAsync(HttpMethod.Post, $"/api/services/{service.Key}/swaps", cookie, body, ("If-Match", plan))).Status;
    }

    private DateTimeOffset Now => portal.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    private void Held(string what, bool held, string? seen = null)
    {
        tried++;
        if (!held)
            broken.Add($"{what}{(seen is null ? "" : $": {seen}")}");
    }

    private static string Plain(string body, string key) => Regex.Replace(body.Replace(key, "", StringComparison.Ordinal), "\"traceId\":\"[^\"]*\"", "", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Everything: an app role that sees all; else a role in scope only.</summary>
    private string CookieOf(string role) => SignedInPortal.Cookie(portal, role == "Everything" ? "Portal.Owner" : role);

    private async Task<HttpStatusCode> StatusAsync(string cookie) => (await AskByAsync(HttpMethod.Get, "/api/services", cookie)).Status;

    private Task<Visit> AskAsync(HttpMethod method, string address, string role, params (string Name, string Value)[] headers) => AskAsync(method, address, role, null, headers);

    private Task<Visit> AskAsync(HttpMethod method, string address, string role, HttpContent? body, params (string Name, string Value)[] headers) =>
        AskByAsync(method, address, CookieOf(role), body, headers);

    private async Task<Visit> AskByAsync(HttpMethod method, string address, string? cookie, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = Request(method, address, cookie);
        request.Content = body;
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await portal.Client.SendAsync(request, Token);
        return new Visit(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(Token));
    }

    private static HttpRequestMessage Request(HttpMethod method, string address, string? cookie)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (cookie is not null)
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return request;
    }

    private async Task<string> SwapAsync(HostedService service, string role, string? reason)
    {
        var plan = await AskAsync(HttpMethod.Get, $"/api/services/{service.Key}/swap-plan", role);
        var fingerprint = Regex.Match(plan.Body, "(?<=\"fingerprint\":\")[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var warnings = Regex.Matches(plan.Body, "(?<=\"code\":\")[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Distinct();
        using var body = JsonContent.Create(new { reason, acknowledged = warnings });
        using var request = Request(HttpMethod.Post, $"/api/services/{service.Key}/swaps", CookieOf(role));
        request.Content = body;
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{fingerprint}\"");
        using var response = await portal.Client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private async Task EndAsync(string operation, string role)
    {
        while ((await AskAsync(HttpMethod.Get, operation, role)).Body.Contains("\"state\":\"running\"", StringComparison.Ordinal))
            await Task.Yield();
    }

    private async Task<(string Cookie, string Token)> FormOfAsync(string signIn)
    {
        using var request = Request(HttpMethod.Get, "/", signIn);
        using var response = await portal.Client.SendAsync(request, Token);
        var token = Regex.Match(await response.Content.ReadAsStringAsync(Token), "(?<=name=\"__RequestVerificationToken\" value=\")[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var cookie = response.Headers.GetValues("Set-Cookie").First(set => set.StartsWith("portal-form", StringComparison.Ordinal)).Split(';')[0];
        Assert.NotEmpty(token);
        return (cookie, token);
    }

    private async Task<HttpStatusCode> SignOutAsync(string cookie, string token)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        return (await AskByAsync(HttpMethod.Post, SignInUrls.SignOut, cookie, form)).Status;
    }

    private async Task<ClientWebSocket?> ConnectAsync(string role, string person = "ana")
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", SignedInPortal.Cookie(portal, person, Now, role));
        try
        {
            await socket.ConnectAsync(new Uri(new UriBuilder(portal.Client.BaseAddress!) { Scheme = "ws", Path = "/_blazor" }.ToString()), Token);
            return socket;
        }
        catch (WebSocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private static async Task<bool> IsClosedAfterAsync(ClientWebSocket socket, byte[] message)
    {
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, true, Token);
            var buffer = new byte[4096];
            while ((await socket.ReceiveAsync(buffer, Token)).MessageType != WebSocketMessageType.Close)
            {
                // The answer to the handshake comes first.
            }

            return true;
        }
        catch (WebSocketException)
        {
            return true;
        }
    }
}
