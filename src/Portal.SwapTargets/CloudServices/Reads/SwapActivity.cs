using System.Globalization;
using Portal.Arm;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Asks Azure's activity log who swapped a service.</summary>
/// <remarks>
/// Two calls swap: the slot of one of the deployments, which names it, and the addresses of two load balancers, which names only the region.
/// The latter counts only when one caller alone did it in that time. The log lags behind by minutes.
/// </remarks>
internal sealed class SwapActivity(ArmConnection arm) : IActivityLog
{
    private const string Version = "2015-04-01";
    private const string OfSlots = "Microsoft.Network/cloudServiceSlots/write";
    private const string OfAddresses = "Microsoft.Network/locations/setLoadBalancerFrontendPublicIpAddresses/action";

    public string Kind => CloudServiceTarget.KindName;

    public async Task<ActivityTrace?> FindSwapAsync(HostedService service, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var lines = await Attempt.RequireAsync("read the activity log", () => arm.Requests.ListAsync<ActivityJson>(Address(service, from, until), cancellationToken), cancellationToken);
        var swaps = lines.Where(line => line is { Caller.Length: > 0, EventTimestamp: not null } && !Is(line.Status?.Value, "Failed"))
            .OrderByDescending(line => line.EventTimestamp).ToList();
        var named = swaps.Find(line => Is(line.OperationName?.Value, OfSlots) && service.Deployments.Any(deployment => ResourcePath.IsWithin(line.ResourceId ?? "", deployment.Id.Value)));
        return Trace(named ?? Only(swaps.FindAll(line => Is(line.OperationName?.Value, OfAddresses) && Is(Region(line.ResourceId ?? ""), RegionNames.Of(service.Region)))));
    }

    private static string Address(HostedService service, DateTimeOffset from, DateTimeOffset until)
    {
        var filter = $"eventTimestamp ge '{Time(from)}' and eventTimestamp le '{Time(until)}'";
        return $"/subscriptions/{service.Subscription.Id}/providers/Microsoft.Insights/eventtypes/management/values?api-version={Version}"
            + $"&$filter={Uri.EscapeDataString(filter)}&$select=caller,eventTimestamp,resourceId,correlationId,operationName,status";
    }

    private static ActivityJson? Only(List<ActivityJson> lines) =>
        lines.Select(line => line.Caller!.ToUpperInvariant()).Distinct().Count() == 1 ? lines[0] : null;

    private static ActivityTrace? Trace(ActivityJson? line) =>
        line is null ? null : new ActivityTrace(line.Caller!, line.EventTimestamp!.Value, line.OperationName!.Value!, line.CorrelationId);

    /// <summary>…/providers/Microsoft.Network/locations/{region}</summary>
    private static string Region(string resourceId) => resourceId.Split('/') is [.., var locations, var region] && Is(locations, "locations") ? RegionNames.Of(region) : "";

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
