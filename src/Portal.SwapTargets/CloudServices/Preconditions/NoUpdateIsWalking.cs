using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>No update goes from domain to domain: not a release, not a guest system, not a repair by Azure.</summary>
internal sealed class NoUpdateIsWalking : IPrecondition<CloudServicePair>
{
    private const int None = -1;

    public string Code => "P15";

    public string Title => "No update walking";

    public Severity Severity => Severity.Block;

    public string Source => "Troubleshoot a VIP swap: a rolling upgrade in progress; Swap or switch deployments in Azure Cloud Services (extended support)";

    public Finding Judge(CloudServicePair facts) => this.JudgeBoth(facts, "none", JudgeSide);

    private static bool IsIdle(CloudServiceSide side, InstanceViewFacts view) =>
        view.ProvisioningState.Is("succeeded") && side.ProvisioningState.Is("Succeeded") && view.Instances > 0 && view.InstancesStarted == view.Instances;

    private Finding JudgeSide(CloudServiceSide side, Slot slot)
    {
        if (!side.InstanceView.TryGet(out var view))
            return this.NotReadYet(side.InstanceView, $"the instance view of {slot.Word()}", "Updates");

        return view.CurrentUpgradeDomain switch
        {
            // Idle, the domain may be left out: then only a view that says it has settled proves it.
            null when IsIdle(side, view) => this.Met("none"),
            null => this.Unknown("not told", "Update state not told", $"Azure does not tell whether an update walks through {side.Name}.", "Read again."),
            None => this.Met("none"),
            var domain => this.NotMet($"{slot.Word()} in domain {domain}", "Update walking",
                $"{side.Name} is being updated, now in domain {domain}{(view.MaxUpgradeDomain is { } last ? $" of 0 to {last}" : "")}.",
                side.UpgradeMode.Is("Manual") ? $"Walk the remaining update domains of {side.Name}." : "Wait until the update has ended.")
                with { AzureSays = "VipSwapNotAllowedAsRollingUpgradeIsInProgress" },
        };
    }
}
