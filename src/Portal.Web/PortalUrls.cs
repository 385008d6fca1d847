using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Subscriptions;

namespace Portal.Web;

/// <summary>Every address of a page.</summary>
public static class PortalUrls
{
    public static string Board() => "/";

    public static string HostedServices() => "/services";

    public static string Running() => "/running";

    public static string History() => "/history";

    public static string History(ServiceKey service) => $"/history?service={service}";

    public static string Subscription(SubscriptionId subscription) => $"/subscriptions/{Uri.EscapeDataString(subscription.Value)}";

    public static string Service(HostedService service) => $"{Subscription(service.Subscription.Id)}/services/{service.Key}";

    public static string Deployment(HostedService service, Slot slot) => $"{Service(service)}/deployments/{slot.ToString().ToLowerInvariant()}";

    public static string Role(HostedService service, Slot slot, string role) => $"{Deployment(service, slot)}/roles/{Uri.EscapeDataString(role)}";

    public static string Instance(HostedService service, Slot slot, string role, string instance) =>
        $"{Role(service, slot, role)}/instances/{Uri.EscapeDataString(instance)}";

    public static string Swap(HostedService service) => $"{Service(service)}/swap";

    public static string Operation(OperationId operation) => $"/operations/{operation}";
}
