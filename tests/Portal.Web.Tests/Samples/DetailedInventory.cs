using Portal.Domain.Estate;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Web.Tests.Samples;

/// <summary>An inventory of nothing but details.</summary>
internal sealed class DetailedInventory(IReadOnlyList<InventoryDetail> details) : IInventory
{
    public IReadOnlyList<InventoryDetail> Details => details;

    public Task<IReadOnlyList<EstateProblem>> ReadListsAsync(IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<EstateProblem>>([]);

    public void Learn(SwapFacts facts) => throw new NotSupportedException();

    public IReadOnlyList<SwapFacts> Facts() => [];
}
