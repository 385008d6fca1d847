using System.Security.Cryptography;
using System.Runtime.InteropServices;
using System.Text.Json;
using Azure;
using Azure.Core;
using Portal.Arm;
using Portal.Domain;
using Portal.Domain.Estate;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Reads every cloud service of the estate, with its load balancer and its address, by one query of Resource Graph.</summary>
/// <remarks>
/// Resource Graph allows 15 queries in 5 seconds to each principal, answers at most 1,000 rows a page, and lags behind by 30 seconds and more:
/// good for a board, never for a decision. Source: Resource Graph documentation, Guidance for throttled requests.
/// </remarks>
internal sealed class GraphReads(ArmRequests requests, TimeProvider time)
{
    private const string Address = "/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01";
    private const int PageSize = 1000;
    private const int MaxPages = 1000;

    // The name of the list of front ends is written in two ways; a load balancer bears the name of the configuration and lies in the same group.
    private const string Query = """
        resources
        | where type =~ 'microsoft.compute/cloudservices'
        | extend addressKey = tolower(tostring(coalesce(properties.networkProfile.loadBalancerConfigurations[0].properties.frontendIpConfigurations[0].properties.publicIPAddress.id, properties.networkProfile.loadBalancerConfigurations[0].properties.frontendIPConfigurations[0].properties.publicIPAddress.id))), balancerKey = tolower(strcat(subscriptionId, '/', resourceGroup, '/', tostring(properties.networkProfile.loadBalancerConfigurations[0].name)))
        | join kind=leftouter (resources | where type =~ 'microsoft.network/publicipaddresses' | project addressKey = tolower(id), addressId = id, addressSku = sku, addressProperties = properties) on addressKey
        | join kind=leftouter (resources | where type =~ 'microsoft.network/loadbalancers' | project balancerKey = tolower(strcat(subscriptionId, '/', resourceGroup, '/', name)), balancerId = id, balancerName = name, balancerSku = sku, balancerProperties = properties) on balancerKey
        | project id, name, type, location, tags, systemData, properties, addressId, addressSku, addressProperties, balancerId, balancerName, balancerSku, balancerProperties
        | order by id asc
        """;

    // At most 14 in any 5 seconds: what is sent at once counts beside what follows.
    private readonly ReadBudget budget = new(burst: 4, perSecond: 2, time);

    /// <param name="subscriptions">Those to look into.</param>
    /// <param name="known">What was listed before; a row that tells the same is not taken apart again.</param>
    /// <exception cref="RequestFailedException">An answer is an error.</exception>
    public async Task<IReadOnlyList<ListedSide>> ReadAsync(IReadOnlyList<string> subscriptions, Func<string, ListedSide?> known, CancellationToken cancellationToken)
    {
        List<ListedSide> all = [];
        string? next = null;
        for (var pages = 0; pages == 0 || next is not null; pages++)
        {
            if (pages == MaxPages)
                throw new JsonException($"The answer goes on after {MaxPages} pages.");
            await budget.TakeOneAsync(cancellationToken);
            using var page = JsonDocument.Parse((await SendAsync(subscriptions, next, cancellationToken)).Content.ToMemory());
            if (!page.RootElement.TryGetProperty("data", out var rows) || rows.ValueKind != JsonValueKind.Array)
                throw new JsonException("The answer holds no data.");
            all.AddRange(rows.EnumerateArray().Select(row => SideOf(row, known)));
            next = page.RootElement.TryGetProperty("$skipToken", out var token) ? token.GetString() : null;
        }

        return all;
    }

    private async Task<Response> SendAsync(IReadOnlyList<string> subscriptions, string? skipToken, CancellationToken cancellationToken)
    {
        var options = new Dictionary<string, object>(StringComparer.Ordinal) { ["resultFormat"] = "objectArray", ["$top"] = PageSize };
        if (skipToken is not null)
            options["$skipToken"] = skipToken;
        var answer = await requests.SendAsync(new ArmRequest(RequestMethod.Post, Address, new { subscriptions, query = Query, options }), cancellationToken);
        return answer.IsError ? throw new RequestFailedException(answer) : answer;
    }

    private static ListedSide SideOf(JsonElement row, Func<string, ListedSide?> known)
    {
        var id = row.TryGetProperty("id", out var text) && text.GetString() is { Length: > 0 } named ? named : throw new JsonException("A cloud service has no id.");
        var print = new EquatableList<byte>(SHA256.HashData(JsonMarshal.GetRawUtf8Value(row)));
        return known(id) is { } before && before.Print.Equals(print) ? before : new ListedSide(id, GraphRow.SideOf(row), print);
    }
}
