using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>No read-only lock covers what a swap changes: the services, their load balancers, their addresses.</summary>
internal sealed class NothingIsLockedReadOnly : IPrecondition<CloudServicePair>
{
    public string Code => "P32";

    public string Title => "Nothing locked read-only";

    public Severity Severity => Severity.Block;

    public string Source => "Inferred: Azure Resource Manager refuses every change below a read-only lock";

    public Finding Judge(CloudServicePair facts)
    {
        if (!facts.Locks.TryGet(out var locks))
            return this.NotReadYet(facts.Locks, "the list of locks", "Locks");

        var found = locks.Where(found => found.Level.Is("ReadOnly")).ToList();
        return found.Count == 0
            ? this.Met("none")
            : this.NotMet(string.Join(", ", found.Select(one => one.Name)), $"{Thing(facts, found[0].Scope)} is locked",
                string.Join(" ", found.Select(one => $"Lock “{one.Name}” makes {Last(one.Scope)} read-only{(string.IsNullOrWhiteSpace(one.Notes) ? "" : $": {one.Notes.TrimEnd('.')}")}.")),
                found.Count == 1 ? "Remove the lock for the time of the swap." : "Remove the locks for the time of the swap.") with { AzureSays = "ScopeLocked" };
    }

    private static string Thing(CloudServicePair facts, string scope) =>
        facts.Sides.Any(side => Covers(scope, side.PublicIp.OrNull()?.Id)) ? "Address"
        : facts.Sides.Any(side => Covers(scope, side.LoadBalancer.OrNull()?.Id)) ? "Load balancer"
        : Covers(scope, facts.Production?.Id) ? "Production"
        : Covers(scope, facts.Staging?.Id) ? "Staging"
        : scope.Contains("/resourceGroups/", StringComparison.OrdinalIgnoreCase) ? "Resource group"
        : "Subscription";

    private static bool Covers(string scope, string? id) => id is not null && scope.TrimEnd('/').Is(id.TrimEnd('/'));

    private static string Last(string scope) => ResourcePath.NameOf(scope.TrimEnd('/'));
}
