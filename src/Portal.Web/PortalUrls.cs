using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Web;

/// <summary>Every address of a page.</summary>
public static class PortalUrls
{
    public static string Board() => "/";

    /// <summary>The board with a filter; what is null is not filtered.</summary>
    public static string Board(string? state, string? search, string? subscription) => Query(Board(), ("state", state), ("q", search), ("sub", subscription));

    public static string HostedServices() => "/services";

    /// <summary>The embedded cloud's own page; there only when the portal runs on it.</summary>
    public static string Cloud() => "/cloud";

    public static string Running() => "/running";

    public static string History() => "/history";

    public static string History(ServiceKey service) => History(service, null);

    /// <summary>The swaps of one service or of all, older than one or from the newest.</summary>
    public static string History(ServiceKey? service, OperationId? before) => Query(History(), ("service", service?.Value), ("before", before?.ToString()));

    public static string Subscription(SubscriptionId subscription) => $"/subscriptions/{Uri.EscapeDataString(subscription.Value)}";

    public static string Service(HostedService service) => $"{Subscription(service.Subscription.Id)}/services/{service.Key}";

    public static string Deployment(HostedService service, Slot slot) => $"{Service(service)}/deployments/{slot.ToString().ToLowerInvariant()}";

    public static string Role(HostedService service, Slot slot, string role) => $"{Deployment(service, slot)}/roles/{Uri.EscapeDataString(role)}";

    public static string Instance(HostedService service, Slot slot, string role, string instance) =>
        $"{Role(service, slot, role)}/instances/{Uri.EscapeDataString(instance)}";

    public static string Swap(HostedService service) => $"{Service(service)}/swap";

    public static string Operation(OperationId operation) => $"/operations/{operation}";

    /// <summary>The dialog that mends a broken swap.</summary>
    public static string Repair(OperationId operation, RepairDirection direction) => $"{Operation(operation)}/repair/{direction.ToString().ToLowerInvariant()}";

    private static string Query(string path, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
                path += $"{(path.Contains('?') ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
        }

        return path;
    }
}
