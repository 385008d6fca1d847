using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.Domain.Estate;

/// <summary>All services at one time, the same for all operators.</summary>
/// <param name="ReadAt">When the last complete reading ended; null before the first.</param>
public sealed record EstateSnapshot(
    EquatableList<ServiceRow> Rows, EquatableList<Subscription> Subscriptions, EquatableList<EstateProblem> Problems, DateTimeOffset? ReadAt)
{
    /// <summary>When the cloud last told anything; null before it did. Later than <see cref="ReadAt"/> while details are being read.</summary>
    public DateTimeOffset? HeardAt { get; init; } = ReadAt;

    public static readonly EstateSnapshot Empty = new([], [], [], null);

    /// <summary>Whether what is not in it is not there either: the subscription that it would be in was read.</summary>
    public bool Tells(SubscriptionId within) =>
        ReadAt is not null && Problems.All(problem => problem.Subscription is { } unread && Subscriptions.All(known => known.Id != within || known.Name != unread));

    public ServiceRow? Find(ServiceKey key) => Rows.FirstOrDefault(row => row.Service.Key == key);
}
