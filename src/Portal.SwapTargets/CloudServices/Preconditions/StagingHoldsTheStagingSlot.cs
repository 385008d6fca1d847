using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>The one that is sent to production is in staging now, as the swap resource itself tells it.</summary>
internal sealed class StagingHoldsTheStagingSlot : IPrecondition<CloudServicePair>
{
    public string Code => "P21";

    public string Title => "Slots as shown";

    public Severity Severity => Severity.Block;

    public string Source => "Microsoft.Network 2022-05-01, cloudServiceSwap.json: slotType of cloudServiceSlots/swap";

    public Finding Judge(CloudServicePair facts) => this.JudgeBoth(facts, "as shown", JudgeSide);

    private Finding JudgeSide(CloudServiceSide side, Slot shown)
    {
        if (!side.SlotInSwap.TryGet(out var slot))
            return this.NotReadYet(side.SlotInSwap, $"the slot of {shown.Word()}", "Slots");

        return slot == shown
            ? this.Met("as shown")
            : this.NotMet($"{side.Name} in {slot.Word()}", "Slots changed", $"{side.Name} is in {slot.Word()}, shown in {shown.Word()}.",
                "Read again; both sides must tell different slots.");
    }
}
