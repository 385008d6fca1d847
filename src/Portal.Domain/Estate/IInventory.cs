using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Estate;

/// <summary>
/// All services of one kind as the one reader of the estate remembers them: lists tell what exists, details the rest.
/// What cannot be read again stays as it was. Good for a board, never for a decision.
/// </summary>
public interface IInventory
{
    /// <summary>What can be read one by one. They change with the lists.</summary>
    IReadOnlyList<InventoryDetail> Details { get; }

    /// <summary>Reads what exists in these subscriptions; tells what could not be read.</summary>
    Task<IReadOnlyList<EstateProblem>> ReadListsAsync(IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken);

    /// <summary>Takes over what somebody has read afresh of one service.</summary>
    void Learn(SwapFacts facts);

    /// <summary>Everything as it is known now; facts in which nothing changed are the same objects as before.</summary>
    IReadOnlyList<SwapFacts> Facts();
}
