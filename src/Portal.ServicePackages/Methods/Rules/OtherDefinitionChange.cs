using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages.Methods.Rules;

/// <summary>Whatever else a definition says can be changed in any way.</summary>
internal sealed class OtherDefinitionChange : IMethodRule
{
    public string Title => "Other parts of the definition";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair)
    {
        foreach (var (before, after) in pair.Roles)
        {
            if (!before.Sites.Equals(after.Sites))
                yield return Counted($"{after.Name}: sites", before.Sites.Count, after.Sites.Count);
            if (!before.StartupTasks.Equals(after.StartupTasks))
                yield return Counted($"{after.Name}: startup tasks", before.StartupTasks.Count, after.StartupTasks.Count);
            if (!before.Certificates.Equals(after.Certificates))
                yield return Counted($"{after.Name}: certificate stores", before.Certificates.Count, after.Certificates.Count);
            if (before.ExecutionContext != after.ExecutionContext)
                yield return new(Title, $"{after.Name}: execution context", before.ExecutionContext, after.ExecutionContext);
        }

        if (pair.Definitions is { } both)
        {
            foreach (var change in OfService(both.Before, both.After))
                yield return change;
        }
    }

    private IEnumerable<ServiceChange> OfService(ServiceDefinition before, ServiceDefinition after)
    {
        if (!before.Probes.Equals(after.Probes))
            yield return Counted("Load balancer probes", before.Probes.Count, after.Probes.Count);
        if (!before.TrafficRules.Equals(after.TrafficRules))
            yield return Counted("Network traffic rules", before.TrafficRules.Count, after.TrafficRules.Count);
        if (before.TopologyChangeDiscovery != after.TopologyChangeDiscovery)
            yield return new(Title, "Topology change discovery", before.TopologyChangeDiscovery, after.TopologyChangeDiscovery);
        if (before.SchemaVersion != after.SchemaVersion)
            yield return new(Title, "Schema version", before.SchemaVersion, after.SchemaVersion);
    }

    private ServiceChange Counted(string what, int before, int after) => new(Title, what, $"{before}", before == after ? $"{after}, changed" : $"{after}");
}
