using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Every instance of every role of both sides is started, and there are as many as the roles ask for.</summary>
internal sealed class AllInstancesAreRunning : IPrecondition<CloudServicePair>
{
    private const string Started = "RoleStateStarted";

    public string Code => "P13";

    public string Title => "All instances started";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): all instances of your roles must be running";

    public Finding Judge(CloudServicePair facts) => this.JudgeBoth(facts, Count(facts), JudgeSide);

    private Finding JudgeSide(CloudServiceSide side, Slot slot)
    {
        if (!side.InstanceView.TryGet(out var view))
            return this.NotRead(side.InstanceView, $"the instance view of {slot.Word()}", "Instances not read");
        if (side.Roles.Count == 0)
            return this.Unknown("not told", "Roles not told", $"Azure does not tell the roles of {side.Name}.", "Read again.");

        var named = side.Instances.OrNull()?.Where(instance => instance.StateCode.Length > 0 && !instance.StateCode.Is(Started)).ToList() ?? [];
        var (asked, there) = (side.Roles.Sum(role => role.Capacity), view.Instances);
        var idle = Math.Max(Math.Max(asked, there) - view.InstancesStarted, named.Count);
        var measured = $"{slot.Word()} {Math.Max(asked, there) - idle} of {Math.Max(asked, there)}";
        if (idle > 0)
            return this.NotMet(measured, idle == 1 ? "1 instance not started" : $"{idle} instances not started",
                named.Count > 0 ? Sentence(named.Select(instance => $"{instance.Name} of {slot.Word()} is {instance.StateCode}")) : Sentence(Odd(view, side, asked)),
                "Wait; restart or reimage an instance that does not start.");
        if (there == 0)
            return this.NotMet(measured, $"{slot} has no instance", $"{side.Name} has no instance.", $"Give the roles of {side.Name} instances.");
        return there == asked ? this.Met(measured) : this.NotMet($"{slot.Word()} {there} for {asked}", "Instances in excess",
            $"{side.Name} asks for {asked} instances and has {there}.", "Wait until scaling has ended.");
    }

    private static IEnumerable<string> Odd(InstanceViewFacts view, CloudServiceSide side, int asked)
    {
        foreach (var state in view.RoleStates.Where(state => state.Count > 0 && !state.Code.Is(Started)))
            yield return $"{state.Count} of {view.Instances} instances of {side.Name} {(state.Count == 1 ? "is" : "are")} {state.Code}";
        if (view.Instances < asked)
            yield return $"{side.Name} asks for {asked} instances and has {view.Instances}";
    }

    private static string Sentence(IEnumerable<string> parts) => string.Join(", ", parts) + ".";

    private static string Count(CloudServicePair facts)
    {
        var views = facts.Sides.Select(side => side.InstanceView.OrNull()).OfType<InstanceViewFacts>().ToList();
        return $"{views.Sum(view => view.InstancesStarted)} of {views.Sum(view => view.Instances)}";
    }
}
