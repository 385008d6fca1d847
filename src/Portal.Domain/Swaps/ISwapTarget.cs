using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Subscriptions;

namespace Portal.Domain.Swaps;

/// <summary>A kind of thing that can be swapped. The only seam between the portal and a cloud.</summary>
/// <remarks>Reads throw <see cref="CloudFailureException"/> when the cloud cannot be read.</remarks>
public interface ISwapTarget
{
    /// <summary>For example CloudServices.</summary>
    string Kind { get; }

    SwapCapabilities Capabilities { get; }

    /// <summary>The rules in the order in which they are shown.</summary>
    IReadOnlyList<IPrecondition> Preconditions { get; }

    Task<IReadOnlyList<Subscription>> ListSubscriptionsAsync(CancellationToken cancellationToken);

    /// <summary>Every service of a subscription from lists; good for a board, never for a decision.</summary>
    Task<IReadOnlyList<SwapFacts>> ListServicesAsync(Subscription subscription, CancellationToken cancellationToken);

    /// <summary>Opens what the one reader of the estate remembers of this kind. A kind with more to tell than its lists has its own.</summary>
    IInventory OpenInventory() => new ListedInventory(this);

    /// <summary>Reads one service afresh from its own resources; null when neither deployment exists any more.</summary>
    Task<SwapFacts?> ReadAsync(HostedService service, CancellationToken cancellationToken);

    /// <summary>Judges facts that this target read.</summary>
    IReadOnlyList<Finding> Judge(SwapFacts facts);

    /// <summary>Sends the swap once. Never throws for what the cloud answers.</summary>
    /// <param name="intent">What is to be done.</param>
    /// <param name="correlation">Put into the request's client id, for audit on both sides.</param>
    Task<Submission> BeginAsync(SwapIntent intent, string correlation, CancellationToken cancellationToken);

    /// <summary>States once more what a broken pair shall be: one request, the next that is needed. Never throws for what the cloud answers.</summary>
    /// <param name="wanted">What it shall be afterwards.</param>
    /// <param name="correlation">As for <see cref="BeginAsync"/>.</param>
    Task<Submission> MendAsync(SwapIntent wanted, string correlation, CancellationToken cancellationToken);

    /// <summary>The same requests for people to send by hand, first to last; none when nothing is left to do.</summary>
    IReadOnlyList<SwapCommand> Commands(SwapIntent wanted, SidesReading now);

    /// <summary>One poll is one request. Never throws for what the cloud answers.</summary>
    Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken);

    /// <summary>Reads slot and address of both sides.</summary>
    Task<SidesReading> ReadSidesAsync(SwapIntent intent, CancellationToken cancellationToken);
}
