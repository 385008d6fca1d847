using Portal.Domain.HostedServices;
using Portal.Domain.Policies;

namespace Portal.Domain.Bells;

/// <summary>Somebody wants to be told when a pair can be swapped. One a person and service.</summary>
public sealed record ReadyBell
{
    public required ServiceKey Service { get; init; }

    public required string ServiceName { get; init; }

    public required Operator By { get; init; }

    /// <summary>What it was set for; another pair does not ring it.</summary>
    public required BellPair Pair { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public BellState State { get; init; } = BellState.Waiting;

    /// <summary>When it rang or died, and why it died; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>"staging is 2.9.2 now"; empty while it waits and when it rang.</summary>
    public string Because { get; init; } = "";

    /// <summary>Counted up with each change; the next one takes its place.</summary>
    public long Revision { get; init; }

    public string Id => IdOf(Service, By);

    public bool IsWaiting => State == BellState.Waiting;

    /// <summary>There is something to tell the person who set it.</summary>
    public bool HasNews => State is BellState.Rang or BellState.PairChanged or BellState.Expired;

    public static string IdOf(ServiceKey service, Operator by) => $"{service}:{by.Id}";
}
