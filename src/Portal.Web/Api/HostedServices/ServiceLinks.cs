using Portal.Domain.Estate;

namespace Portal.Web.Api.HostedServices;

/// <summary>Where to go on from a service.</summary>
/// <param name="Self">The service in detail.</param>
/// <param name="SwapPlan">What a swap would do now.</param>
/// <param name="Operations">All swaps of the service.</param>
/// <param name="ActiveOperation">The swap that holds it now; null when none does.</param>
/// <param name="Page">The page for people.</param>
internal sealed record ServiceLinks(string Self, string SwapPlan, string Operations, string? ActiveOperation, string Page)
{
    public static ServiceLinks Of(ServiceRow row) => new(
        ApiUrls.Service(row.Service.Key), ApiUrls.SwapPlan(row.Service.Key), ApiUrls.Operations($"?service={row.Service.Key}"),
        row.Active is { } active ? ApiUrls.Operation(active.Id) : null, PortalUrls.Service(row.Service));
}
