using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>Each side of a service holds one deployment.</summary>
internal sealed class SideIsFree : IChangeRule
{
    public string Code => "C09";

    public string Title => "The side is free";

    public Severity Severity => Severity.Block;

    public string Source => "Classic: SlotOccupied; Swap or switch deployments in Azure Cloud Services (extended support)";

    public bool Concerns(ChangeFacts facts) => facts.Kind == ChangeKind.Deploy;

    public Finding Judge(ChangeFacts facts) => facts.Service?.In(facts.Order.Deployment!.Slot) is not { } there
        ? this.Met("free")
        : this.NotMet("occupied", $"{there.Slot} is occupied", $"{there.Name} is there.", "Delete it first, update it in place, or delete and redeploy it.");
}
