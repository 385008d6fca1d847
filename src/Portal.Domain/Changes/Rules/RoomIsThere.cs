using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>Both deployments of a pair share one cluster, which may be full.</summary>
internal sealed class RoomIsThere : IChangeRule
{
    public string Code => "P26";

    public string Title => "Azure has room";

    public Severity Severity => Severity.Inform;

    public string Source => "Azure troubleshooting: AllocationFailed, OverconstrainedAllocationRequest";

    public bool Concerns(ChangeFacts facts) => facts.Creates && facts.Order.Deployment!.PairWith is not null;

    public Finding Judge(ChangeFacts facts) => this.Unknown("not told", "Room is known when it is tried", "Both deployments of a pair share one cluster. Azure tells whether it has room when it is asked.", "Should it refuse: a smaller or another size, or a deployment without a partner and a change in DNS.");
}
