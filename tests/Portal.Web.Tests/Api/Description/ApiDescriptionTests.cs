using System.Text.Json;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Description;

public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task Document_Always_HasEveryPathAndSummary()
    {
        await using var portal = await ApiPortal.StartAsync();

        var document = await portal.GetAsync("/openapi/v1.json");

        Assert.StartsWith("3.1", document.Text("openapi"), StringComparison.Ordinal);
        Assert.Equal(
            [
                "/api/approvals", "/api/approvals/{request}", "/api/approvals/{request}/approve", "/api/approvals/{request}/decline", "/api/approvals/{request}/plan",
                "/api/approvals/{request}/withdraw", "/api/changes", "/api/changes/approvals", "/api/changes/plan", "/api/changes/{id}", "/api/changes/{id}/end", "/api/changes/{id}/go-on", "/api/changes/{id}/roll-back", "/api/grants",
                "/api/grants/{grant}", "/api/ledger", "/api/ledger/entries.csv", "/api/ledger/entries.json", "/api/ledger/history.csv", "/api/ledger/history.json", "/api/ledger/verify", "/api/ledger/{number}", "/api/locks",
                "/api/locks/{lock}", "/api/notifications/channels", "/api/notifications/channels/{channel}", "/api/notifications/channels/{channel}/key",
                "/api/notifications/channels/{channel}/test", "/api/notifications/deliveries", "/api/notifications/deliveries/{number}/send-again", "/api/operations",
                "/api/operations/{id}", "/api/operations/{id}/hold", "/api/operations/{id}/receipt", "/api/operations/{id}/repair-plan/{way}",
                "/api/operations/{id}/repair/{way}", "/api/operations/{id}/stop", "/api/packages/inspect", "/api/policies", "/api/problems", "/api/problems/{name}",
                "/api/releases", "/api/releases/{release}", "/api/releases/{release}/advice", "/api/releases/{release}/changes", "/api/releases/{release}/package", "/api/services", "/api/services/{key}",
                "/api/services/{key}/approvals", "/api/services/{key}/bell", "/api/services/{key}/change-plan", "/api/services/{key}/standby",
                "/api/services/{key}/standby/return", "/api/services/{key}/swap-plan", "/api/services/{key}/swaps", "/api/subscriptions", "/api/tokens",
                "/api/tokens/{token}", "/api/windows", "/api/windows/preview", "/api/windows/{window}", "/healthz", "/readyz",
            ],
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.All(Operations(document), operation => Assert.NotEmpty(operation.Text("summary")));
        Assert.Equal("/", Assert.Single(document.GetProperty("servers").EnumerateArray()).Text("url"));
    }

    [Fact]
    public async Task Document_EachReference_LeadsSomewhere()
    {
        await using var portal = await ApiPortal.StartAsync();

        var document = await portal.GetAsync("/openapi/v1.json");

        var references = References(document).Distinct().ToList();
        Assert.NotEmpty(references);
        foreach (var reference in references)
        {
            var place = document;
            foreach (var part in reference.TrimStart('#', '/').Split('/'))
                Assert.True(place.TryGetProperty(part, out place), reference);
        }
    }

    [Fact]
    public async Task Document_Swap_HasEveryStatusHeaderAndExample()
    {
        await using var portal = await ApiPortal.StartAsync();

        var swap = (await portal.GetAsync("/openapi/v1.json")).GetProperty("paths").GetProperty("/api/services/{key}/swaps").GetProperty("post");

        Assert.Equal(
            ["202", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "429", "500", "503"],
            swap.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal));
        foreach (var response in swap.GetProperty("responses").EnumerateObject().Where(response => response.Name != "202"))
        {
            Assert.Contains("/api/problems/", response.Value.Text("description"), StringComparison.Ordinal);
            Assert.Equal("application/problem+json", Assert.Single(response.Value.GetProperty("content").EnumerateObject()).Name);
        }

        Assert.Equal(["key", "If-Match", "Idempotency-Key"], swap.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.Text("name")));
        var content = swap.GetProperty("requestBody").GetProperty("content").GetProperty("application/json");
        Assert.Equal(3, content.GetProperty("examples").EnumerateObject().Count());
        Assert.True(swap.GetProperty("responses").GetProperty("202").GetProperty("headers").TryGetProperty("Location", out _));
    }

    private static IEnumerable<JsonElement> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value);

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
