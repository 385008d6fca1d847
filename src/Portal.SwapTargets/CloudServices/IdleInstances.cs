using Portal.Domain.HostedServices;

namespace Portal.SwapTargets.CloudServices;

/// <summary>The instances of one side that are not started, or not even there.</summary>
/// <param name="Because">Which and why, in a sentence; by name where names were read.</param>
internal sealed record IdleInstances(int Count, string Because)
{
    private const string Started = "RoleStateStarted";
    private const int Shown = 3;

    public static IdleInstances Of(CloudServiceSide side, Slot slot, InstanceViewFacts view)
    {
        var asked = side.Roles.Sum(role => role.Capacity);
        var named = (side.Instances.OrNull() ?? [])
            .Where(instance => instance.StateCode.Length > 0 && !instance.StateCode.Is(Started))
            .OrderBy(instance => instance.Name, StringComparer.Ordinal)
            .Select(instance => $"{instance.Name} of {slot.Word()} is {instance.StateCode}")
            .ToList();
        var count = Math.Max(Math.Max(asked, view.Instances) - view.InstancesStarted, named.Count);
        return new IdleInstances(count, string.Join(", ", named.Count > 0 ? First(named) : Counted(side, view, asked)) + ".");
    }

    private static List<string> First(List<string> named) =>
        named.Count <= Shown ? named : [.. named.Take(Shown), $"and {named.Count - Shown} more"];

    private static IEnumerable<string> Counted(CloudServiceSide side, InstanceViewFacts view, int asked)
    {
        foreach (var state in view.RoleStates.Where(state => state.Count > 0 && !state.Code.Is(Started)))
            yield return $"{state.Count} of {view.Instances} instances of {side.Name} {(state.Count == 1 ? "is" : "are")} {state.Code}";
        if (view.Instances < asked)
            yield return $"{side.Name} asks for {asked} instances and has {view.Instances}";
    }
}
