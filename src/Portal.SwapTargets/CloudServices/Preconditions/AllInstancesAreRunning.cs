using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Every instance of every role of both sides is started, and there are as many as the roles ask for.</summary>
internal sealed class AllInstancesAreRunning : IPrecondition<CloudServicePair>
{
    public string Code => "P13";

    public string Title => "All instances started";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): all instances of your roles must be running";

    public Finding Judge(CloudServicePair facts) => this.JudgeBoth(facts, Count(facts), JudgeSide);

    private Finding JudgeSide(CloudServiceSide side, Slot slot)
    {
        if (!side.InstanceView.TryGet(out var view))
            return this.NotReadYet(side.InstanceView, $"the instance view of {slot.Word()}", "Instances");
        if (side.Roles.Count == 0)
            return this.Unknown("not told", "Roles not told", $"Azure does not tell the roles of {side.Name}.", "Read again.");

        var (asked, there) = (side.Roles.Sum(role => role.Capacity), view.Instances);
        var (idle, of) = (IdleInstances.Of(side, slot, view), Math.Max(asked, there));
        if (idle.Count > 0)
            return this.NotMet($"{slot.Word()} {Math.Max(0, of - idle.Count)} of {of}", idle.Count == 1 ? "1 instance not started" : $"{idle.Count} instances not started",
                idle.Because, "Wait; restart or reimage an instance that does not start.") with { AzureSays = AzureWords.NoCause };
        if (of == 0)
            return this.NotMet($"{slot.Word()} 0", $"{slot} has no instance", $"{side.Name} has no instance.", $"Give the roles of {side.Name} instances.");

        return there == asked ? this.Met($"{there}") : this.NotMet($"{slot.Word()} {there} for {asked}", "Instances in excess",
            $"{side.Name} asks for {asked} instances and has {there}.", "Wait until scaling has ended.");
    }

    private static string Count(CloudServicePair facts)
    {
        var views = facts.Sides.Select(side => side.InstanceView.OrNull()).OfType<InstanceViewFacts>().ToList();
        return $"{views.Sum(view => view.InstancesStarted)} of {views.Sum(view => view.Instances)}";
    }
}
