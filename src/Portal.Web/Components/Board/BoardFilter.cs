using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Board;

/// <summary>What of the board is shown, and how; the whole of it is in the address.</summary>
/// <param name="State">Key of a <see cref="BoardChip"/>; null for all.</param>
/// <param name="Search">Words that must all occur in names, versions, addresses, the team or the subscription.</param>
public sealed record BoardFilter(string? State = null, string? Search = null, string? Subscription = null)
{
    public BoardSort Sort { get; init; }

    public BoardBy By { get; init; }

    /// <summary>Only what this browser has marked.</summary>
    public bool Favourites { get; init; }

    /// <summary>One line a row.</summary>
    public bool IsDense { get; init; }

    /// <summary>On a big screen for all to see: large, without actions and without names of people.</summary>
    public bool IsWall { get; init; }

    /// <summary>Shows the board as it was then; null for now.</summary>
    public BoardMoment? At { get; init; }

    public static BoardFilter Of(string? state, string? search, string? subscription) =>
        new(BoardChip.Find(state)?.Key, string.IsNullOrWhiteSpace(search) ? null : search.Trim(), string.IsNullOrEmpty(subscription) ? null : subscription);

    public bool IsAll => this is { State: null, Search: null, Subscription: null, Favourites: false };

    public string Url => PortalUrls.Board(
        ("state", State), ("q", Search), ("sub", Subscription), ("sort", Word(Sort)), ("by", Word(By)),
        ("fav", Favourites ? "1" : null), ("rows", IsDense ? "dense" : null), ("wall", IsWall ? "1" : null), ("at", At?.Text));

    public bool Holds(ServiceRow row, BoardStops? stops = null) => InSubscription(row) && (BoardChip.Find(State)?.Holds(row, BoardGroups.Of(row, stops)) ?? true) && IsFound(row.Service);

    public bool InSubscription(ServiceRow row) => Subscription is null || row.Service.Subscription.Id == new SubscriptionId(Subscription);

    private static string? Word<T>(T value)
        where T : struct, Enum => value.Equals(default(T)) ? null : value.ToString().ToLowerInvariant();

    private bool IsFound(HostedService service)
    {
        if (Search is null)
            return true;
        foreach (var range in Search.AsSpan().Split(' '))
        {
            if (!Has(service, Search.AsSpan()[range]))
                return false;
        }

        return true;
    }

    private static bool Has(HostedService service, ReadOnlySpan<char> word) =>
        Has(service.Name, word) || Has(service.Subscription.Name, word) || Has(service.Team, word) || Has(service.Production, word) || Has(service.Staging, word);

    private static bool Has(Deployment? deployment, ReadOnlySpan<char> word) => deployment is not null
        && (Has(deployment.Version, word) || Has(deployment.Name, word) || Has(deployment.Vip?.Address, word) || Has(deployment.Vip?.HostName, word));

    private static bool Has(string? text, ReadOnlySpan<char> word) => text.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase);
}
