using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Neither side is being created, updated or deleted, and neither is stopped. A swap that overlaps such work can damage a service beyond repair.</summary>
internal sealed class DeploymentsAreStartedAndSettled : IPrecondition<CloudServicePair>
{
    public string Code => "P14";

    public string Title => "Both started and settled";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): no other operation in parallel, all roles running";

    public Finding Judge(CloudServicePair facts) => this.JudgeBoth(facts, "both started", JudgeSide);

    private Finding JudgeSide(CloudServiceSide side, Slot slot)
    {
        if (side.ProvisioningState.Length == 0)
            return this.Unknown("not told", $"{slot} state not told", $"Azure does not tell the state of {side.Name}.", "Read again.");
        if (!side.ProvisioningState.Is("Succeeded"))
            return InState(side, slot, side.ProvisioningState);
        if (!side.InstanceView.TryGet(out var view))
            return this.NotReadYet(side.InstanceView, $"the instance view of {slot.Word()}", "Instances");
        if (view.ProvisioningState is { } state && !state.Is("succeeded"))
            return InState(side, slot, state);

        return view.PowerState switch
        {
            null => this.Unknown("not told", $"{slot} power not told", $"Azure does not tell whether {side.Name} is started.", "Read again."),
            var power when power.Is("started") => this.Met("started"),
            var power => this.NotMet($"{slot.Word()} {Low(power)}", $"{slot} is {Low(power)}", $"{side.Name} is {Low(power)}.", $"Start {side.Name}.") with { AzureSays = AzureWords.NoCause },
        };
    }

    private Finding InState(CloudServiceSide side, Slot slot, string state)
    {
        var (is_, remedy) = Low(state) switch
        {
            "failed" => ("has failed", $"Update {side.Name} until it succeeds, or redeploy it."),
            "canceled" => ("was canceled", $"Update {side.Name} until it succeeds, or redeploy it."),
            "deleting" => ("is deleting", "Deploy a new release to that side."),
            var other => ($"is {other}", "Wait until it has ended."),
        };
        return this.NotMet($"{slot.Word()} {Low(state)}", $"{slot} {is_}", $"{side.Name} {is_}; a swap now can damage it beyond repair.", remedy);
    }

    private static string Low(string state) => state.ToLowerInvariant();
}
