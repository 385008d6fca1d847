using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Board;

/// <summary>What of the board is shown; the whole of it is in the address.</summary>
/// <param name="State">Key of a <see cref="BoardChip"/>; null for all.</param>
/// <param name="Search">Words that must all occur in names, versions, addresses or the subscription.</param>
public sealed record BoardFilter(string? State = null, string? Search = null, string? Subscription = null)
{
    public static BoardFilter Of(string? state, string? search, string? subscription) =>
        new(BoardChip.Find(state)?.Key, string.IsNullOrWhiteSpace(search) ? null : search.Trim(), string.IsNullOrEmpty(subscription) ? null : subscription);

    public bool IsAll => this == new BoardFilter();

    public string Url => PortalUrls.Board(State, Search, Subscription);

    public bool Holds(ServiceRow row) => InSubscription(row) && (BoardChip.Find(State)?.Holds(row) ?? true) && IsFound(row.Service);

    public bool InSubscription(ServiceRow row) => Subscription is null || row.Service.Subscription.Id == new SubscriptionId(Subscription);

    private bool IsFound(HostedService service)
    {
        if (Search is null)
            return true;
        var text = string.Join('\n', Texts(service));
        return Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string?> Texts(HostedService service) =>
        service.Deployments
            .SelectMany(deployment => new[] { deployment.Version, deployment.Name, deployment.Vip?.Address, deployment.Vip?.HostName })
            .Append(service.Name)
            .Append(service.Subscription.Name);
}
