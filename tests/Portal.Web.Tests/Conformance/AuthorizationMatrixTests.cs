using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Conformance;

/// <summary>Who may do what, by asking: every address that exists, by everybody, over services in scope and out of it.</summary>
public sealed class AuthorizationMatrixTests(ITestOutputHelper output) : IAsyncLifetime
{
    /// <summary>Health, the ways in and out, and the files of the page that tries the API.</summary>
    private static readonly string[] AnonymousRoutes =
        ["/healthz", "/readyz", SignInUrls.SignIn, SignInUrls.SignedOut, SignInUrls.Failed, "/api/favicon.svg", "/api/scalar.js", "/api/scalar.aspnetcore.js"];

    private static readonly string[] People = ["nobody", "no role", .. OperatorRoles.All.Select(role => $"in-{role}")];

    private WholePortal portal = null!;
    private HostedService inScope = null!;
    private HostedService outOfScope = null!;
    private string[] hidden = [];
    private HashSet<(string Method, string Route)> forOwners = [];

    private IEnumerable<RouteEndpoint> Routes => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    public async ValueTask InitializeAsync()
    {
        portal = await WholePortal.StartAsync(builder => SignedInPortal.Configure(builder, "team=Shop"));
        var rows = portal.Services.GetRequiredService<ServiceEstate>().Now.Rows.Select(row => row.Service).ToList();
        inScope = rows.First(service => service is { Team: "Shop", Production: not null, Staging: not null });
        outOfScope = rows.First(service => service.Team is not null and not "Shop" && service.Production is not null);
        forOwners = Routes.Where(route => route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == PortalPolicies.Govern)).SelectMany(MethodsOf).ToHashSet();
        hidden = [.. rows.Where(service => service.Team != "Shop").SelectMany(service => service.Deployments.Select(deployment => deployment.Name))];
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public void EveryRoute_HasAPolicyOfItsOwn()
    {
        var undeclared = Routes
            .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null && route.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data => data.Policy is null))
            .Select(route => route.RoutePattern.RawText);
        var anonymous = Routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(route => route.RoutePattern.RawText).Distinct();

        Assert.Empty(undeclared);
        Assert.Equal(string.Join(" ", AnonymousRoutes.Order()), string.Join(" ", anonymous.Order()));
    }

    [Fact]
    public async Task EveryRoute_EveryPerson_InScopeAndOut_AnswersAsDecided()
    {
        var surprises = new List<string>();
        var cells = 0;
        foreach (var (method, route) in Routes.SelectMany(MethodsOf).Distinct())
        {
            foreach (var person in People)
            {
                foreach (var isIn in new[] { true, false })
                {
                    cells++;
                    var visit = await AskAsync(method, Fill(route, isIn ? inScope : outOfScope), person, isIn);
                    if (Surprise(method, route, person, isIn, visit) is { } surprise)
                        surprises.Add($"{person}, {(isIn ? "in" : "out of")} scope: {method} {route}: {surprise}, was {(int)visit.Status} {visit.Location}");
                }
            }
        }

        output.WriteLine($"{cells} cells, {surprises.Count} surprises");
        surprises.ForEach(output.WriteLine);
        Assert.Equal("", string.Join('\n', surprises));
        Assert.True(cells > 300, $"{cells} cells");
    }

    private static IEnumerable<(string Method, string Route)> MethodsOf(RouteEndpoint route) =>
        (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"]).Select(method => (method, PathOf(route)));

    private static string PathOf(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    private string Fill(string route, HostedService service)
    {
        var (key, subscription) = (service.Key.Value, Uri.EscapeDataString(service.Subscription.Id.Value));
        return route
            .Replace("{key}", key, StringComparison.OrdinalIgnoreCase).Replace("{Service}", key, StringComparison.Ordinal).Replace("{Subscription}", subscription, StringComparison.Ordinal)
            .Replace("{Slot}", "production", StringComparison.Ordinal).Replace("{Role}", "role", StringComparison.Ordinal).Replace("{Instance}", "instance", StringComparison.Ordinal)
            .Replace("{id}", "1", StringComparison.OrdinalIgnoreCase).Replace("{Operation}", "1", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.OrdinalIgnoreCase).Replace("{Way}", "back", StringComparison.Ordinal).Replace("{Kind}", "restart", StringComparison.Ordinal).Replace("{Side}", "production", StringComparison.Ordinal).Replace("{name}", "forbidden", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("{release}", new string('a', 20), StringComparison.OrdinalIgnoreCase).Replace("{channel}", "none", StringComparison.Ordinal).Replace("{grant}", "1", StringComparison.Ordinal).Replace("{token}", "1", StringComparison.Ordinal).Replace("{Request}", "none", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What should have been otherwise; null when all is as decided.</summary>
    private string? Surprise(string method, string route, string person, bool isIn, Visit visit)
    {
        if (AnonymousRoutes.Contains(route))
            return visit.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "should be open" : null;
        var isProgram = route.StartsWith("/api", StringComparison.Ordinal) || route.StartsWith("/openapi", StringComparison.Ordinal) || route.StartsWith("/_", StringComparison.Ordinal) || method != "GET";
        if (person == "nobody")
            return isProgram ? visit.Status == HttpStatusCode.Unauthorized ? null : "should be 401" : visit.IsSentToProvider ? null : "should be sent to the sign-in";
        if (route is SignInUrls.SignOut or SignInUrls.Denied)
            return visit.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden && visit.Body.Contains("<h1>", StringComparison.Ordinal) ? null : "should be the page itself";
        if (person == "no role")
            return isProgram ? visit.Status == HttpStatusCode.Forbidden ? null : "should be 403" : visit.IsSentTo(SignInUrls.Denied) ? null : "should be sent to the denied page";
        if (hidden.FirstOrDefault(name => visit.Body.Contains(name, StringComparison.Ordinal)) is { } leaked)
            return route == "/cloud" && person == "in-Owner" ? null : $"should not tell of {leaked}";
        if (person != "in-Owner" && forOwners.Contains((method, route)))
            return (isProgram ? visit.Status == HttpStatusCode.Forbidden : visit.IsSentTo(SignInUrls.Denied)) ? null : "should be for Owners only";
        if (route.StartsWith("/api/notifications", StringComparison.Ordinal))
            return (person == "in-Owner") == (visit.Status != HttpStatusCode.Forbidden) ? null : "should be for Owners only";
        if (route == "/notifications")
            return (person == "in-Owner") == (visit.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest) ? null : "should be for Owners only";
        if (route == "/cloud")
            return (person == "in-Owner") == (visit.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest) ? null : "should be for Owners only";
        if (method == "GET" && !isProgram && route.Contains("/services/{", StringComparison.Ordinal) && !isIn)
            return visit.Status == HttpStatusCode.NotFound ? null : "should be 404";
        if (route.StartsWith("/api/services/{key}", StringComparison.Ordinal) && !isIn)
            return visit.Status == HttpStatusCode.NotFound ? null : "should be 404";
        if (route.Contains("/standby", StringComparison.Ordinal) && method == "DELETE")
            return (person is "in-Operator" or "in-Owner") == (visit.Status == HttpStatusCode.Conflict) ? null : "should be for who may swap";
        if (route == "/api/ledger/verify")
            return visit.Status == HttpStatusCode.Forbidden ? null : "should be for those who see everything";
        if (method != "GET" && (route.StartsWith("/api/windows", StringComparison.Ordinal) || route.StartsWith("/api/policies", StringComparison.Ordinal)))
            return (person == "in-Owner") == (visit.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnsupportedMediaType) && (person == "in-Owner" || visit.Status == HttpStatusCode.Forbidden) ? null : "should be for Owners only";
        if (route.TrimEnd('/') == "/api/locks" && method == "POST")
            return visit.Status == (!isIn ? HttpStatusCode.NotFound : person is "in-Operator" or "in-Owner" ? HttpStatusCode.OK : HttpStatusCode.Forbidden) ? null : "should be for Operators and Owners, in scope";
        if (route.EndsWith("/swaps", StringComparison.Ordinal) || route.EndsWith("/{key}/approvals", StringComparison.Ordinal))
            return visit.Status == (person is "in-Operator" or "in-Owner" ? HttpStatusCode.PreconditionFailed : HttpStatusCode.Forbidden) ? null : "should be 412 for who may, 403 for who may not";
        return visit.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || visit.IsSentTo(SignInUrls.Denied) || visit.Status == HttpStatusCode.InternalServerError ? "should be let in" : null;
    }

    private async Task<Visit> AskAsync(string method, string address, string person, bool isIn)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (person != "nobody")
            request.Headers.Add("Cookie", person == "no role" ? SignedInPortal.Cookie(portal) : SignedInPortal.Cookie(portal, person));
        if (address.EndsWith("/swaps", StringComparison.Ordinal))
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{new string('0', 64)}\"");
        if (address.EndsWith("/approvals", StringComparison.Ordinal) && method == "POST")
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{new string('0', 64)}\"");
            request.Content = JsonContent.Create(new { reason = "Release" });
        }

        if (address.TrimEnd('/') == "/api/locks" && method == "POST")
            request.Content = JsonContent.Create(new { scope = $"service={(isIn ? inScope : outOfScope).Key}", reason = "Job", until = portal.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(1) });
        using var response = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Visit(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
