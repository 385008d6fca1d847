using System.Security.Cryptography;
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

    // A page has megabytes: the next reading takes the same memory.
    private MemoryStream? spare;

    /// <param name="subscriptions">Those to look into.</param>
    /// <param name="known">What was listed before; a row that tells the same is not taken apart again.</param>
    /// <exception cref="RequestFailedException">An answer is an error.</exception>
    public async Task<IReadOnlyList<ListedSide>> ReadAsync(IReadOnlyList<string> subscriptions, Func<string, ListedSide?> known, CancellationToken cancellationToken)
    {
        List<ListedSide> all = [];
        var held = Interlocked.Exchange(ref spare, null) ?? new MemoryStream();
        string? next = null;
        for (var pages = 0; pages == 0 || next is not null; pages++)
        {
            if (pages == MaxPages)
                throw new JsonException($"The answer goes on after {MaxPages} pages.");
            await budget.TakeOneAsync(cancellationToken);
            await AskAsync(subscriptions, next, held, cancellationToken);
            var page = GraphPage.Of(held.GetBuffer().AsMemory(0, (int)held.Length));
            all.AddRange(page.Rows.Select(row => SideOf(row, known)));
            next = page.SkipToken;
        }

        spare = held;
        return all;
    }

    private Task AskAsync(IReadOnlyList<string> subscriptions, string? skipToken, MemoryStream into, CancellationToken cancellationToken)
    {
        var options = new Dictionary<string, object>(StringComparer.Ordinal) { ["resultFormat"] = "objectArray", ["$top"] = PageSize };
        if (skipToken is not null)
            options["$skipToken"] = skipToken;
        return requests.ReadAsync(new ArmRequest(RequestMethod.Post, Address, new { subscriptions, query = Query, options }), into, cancellationToken);
    }

    private static ListedSide SideOf(GraphPageRow row, Func<string, ListedSide?> known)
    {
        Span<byte> print = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row.Json.Span, print);
        if (known(row.Id) is { } before && before.Print.AsSpan().SequenceEqual(print))
            return before;
        using var read = JsonDocument.Parse(row.Json);
        return new ListedSide(row.Id, GraphRow.SideOf(read.RootElement), new EquatableList<byte>(print.ToArray()));
    }
}
