using System.Globalization;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Web;

/// <summary>Every address of a page.</summary>
public static class PortalUrls
{
    public static string Board() => "/";

    /// <summary>The board with a filter; what is null is not filtered.</summary>
    public static string Board(params ReadOnlySpan<(string Name, string? Value)> filter) => Query("/", filter);

    public static string HostedServices() => "/services";

    /// <summary>The embedded cloud's own page; there only when the portal runs on it.</summary>
    public static string Cloud() => "/cloud";

    /// <summary>What is in a package, before it is deployed.</summary>
    public static string Packages() => "/packages";

    /// <summary>Who was given which role; for Owners.</summary>
    public static string Access() => "/access";

    /// <summary>One's personal tokens.</summary>
    public static string Tokens() => "/tokens";

    /// <summary>Whom the portal tells by webhook and mail, and what came of it; for Owners.</summary>
    public static string Notifications() => "/notifications";

    public static string Running() => "/running";

    /// <summary>Requests that wait for a second person.</summary>
    public static string Approvals() => "/approvals";

    /// <summary>Where a request for approval is decided, and what was asked for is carried out.</summary>
    public static string Approval(Approval asked, HostedService service) => asked.Order is null ? Swap(service) : $"{Approvals()}/{asked.Id}";

    /// <summary>Freeze windows, locks, and what is asked before a swap.</summary>
    public static string Rules() => "/rules";

    public static string History() => "/history";

    public static string History(ServiceKey service) => History($"?service={service}");

    /// <param name="query">Filter and page, as <see cref="Components.History.HistoryFilter"/> writes them.</param>
    public static string History(string query) => $"/history{query}";

    /// <summary>Where the ledger is proved.</summary>
    public static string Ledger() => "/ledger";

    /// <summary>The receipt with a number of the ledger.</summary>
    public static string LedgerEntry(long number) => string.Create(CultureInfo.InvariantCulture, $"/ledger/{number}");

    public static string Subscription(SubscriptionId subscription) => $"/subscriptions/{Uri.EscapeDataString(subscription.Value)}";

    public static string Service(HostedService service) => Service(service.Subscription.Id, service.Key);

    public static string Service(SubscriptionId subscription, ServiceKey service) => $"{Subscription(subscription)}/services/{service}";

    public static string Deployment(HostedService service, Slot slot) => $"{Service(service)}/deployments/{slot.ToString().ToLowerInvariant()}";

    public static string Role(HostedService service, Slot slot, string role) => $"{Deployment(service, slot)}/roles/{Uri.EscapeDataString(role)}";

    public static string Instance(HostedService service, Slot slot, string role, string instance) =>
        $"{Role(service, slot, role)}/instances/{Uri.EscapeDataString(instance)}";

    public static string Swap(HostedService service) => Swap(service.Subscription.Id, service.Key);

    public static string Swap(SubscriptionId subscription, ServiceKey service) => $"{Service(subscription, service)}/swap";

    /// <summary>The wizard of a new deployment for a service.</summary>
    public static string Deploy(HostedService service) => $"{Service(service)}/deploy";

    /// <summary>The same for a service that is not there yet.</summary>
    public static string NewService(SubscriptionId subscription) => $"{Subscription(subscription)}/deploy";

    public static string NewService(SubscriptionId subscription, ReleaseId release) => $"{NewService(subscription)}?release={release}";

    /// <summary>The wizard for what a redeployment deleted and, ended in between, did not deploy again.</summary>
    public static string DeployAgain(SubscriptionId subscription, ReleaseId release, OperationId broken) => $"{NewService(subscription, release)}&again={broken}";

    /// <summary>The same with a release that is kept.</summary>
    public static string Deploy(HostedService service, ReleaseId release) => $"{Deploy(service)}?release={release}";

    /// <summary>Where the portal is told what a deployment runs that another tool deployed.</summary>
    public static string Tell(HostedService service) => $"{Service(service)}/tell";

    public static string Release(ReleaseId release) => $"/releases/{release}";

    /// <summary>The file, from the API.</summary>
    public static string ReleasePackage(ReleaseId release) => $"/api{Release(release)}/package";

    /// <summary>The dialog of a change that brings no package.</summary>
    /// <param name="instance">The name of one instance; null for the whole deployment.</param>
    public static string Change(HostedService service, ChangeKind kind, Slot side, string? instance = null) =>
        Query($"{Service(service)}/change/{kind.ToString().ToLowerInvariant()}/{side.ToString().ToLowerInvariant()}", ("instance", instance));

    /// <summary>Reads a word of an address.</summary>
    public static bool TryWord<T>(string? text, out T value)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && char.IsLetter(text![0]);

    public static string Operation(OperationId operation) => $"/operations/{operation}";

    public static string Receipt(OperationId operation) => $"{Operation(operation)}/receipt";

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
