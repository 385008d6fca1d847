using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Autoscale cannot start an operation while the addresses are exchanged.</summary>
internal sealed class AutoscaleIsOff : IPrecondition<CloudServicePair>
{
    public string Code => "P17";

    public string Title => "Autoscale off";

    public Severity Severity => Severity.Warn;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): autoscale is named among the operations that must not overlap";

    public Finding Judge(CloudServicePair facts)
    {
        if (!facts.Autoscale.TryGet(out var settings))
            return this.NotReadYet(facts.Autoscale, "the list of autoscale settings", "Autoscale");

        var on = settings.Where(setting => setting.Enabled).ToList();
        return on.Count == 0
            ? this.Met("off")
            : this.NotMet($"{on.Count} on", "Autoscale is on",
                string.Join(" ", on.Select(setting => $"Autoscale setting “{setting.Name}” is on for {Target(facts, setting.TargetId)}.")),
                "Turn it off for the time of the swap, and on again afterwards.");
    }

    private static string Target(CloudServicePair facts, string id)
    {
        var last = ResourcePath.NameOf(id);
        var side = facts.Sides.FirstOrDefault(side => ResourcePath.IsWithin(id, side.Id));
        return side is null ? last : $"{last} of {side.Name}";
    }
}
