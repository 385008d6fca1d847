using Portal.Domain;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Definitions;

/// <summary>Reads a service definition (.csdef) of any schema version.</summary>
public static class ServiceDefinitionReader
{
    public const string FileName = "ServiceDefinition.csdef";

    /// <summary>The largest file that is read, of a configuration too.</summary>
    public const int MaxBytes = FileText.MaxBytes;

    private static readonly string[] Known = ["LoadBalancerProbes", "WebRole", "WorkerRole", "VirtualMachineRole", "NetworkTrafficRules"];

    /// <summary>Never throws for what is in the file: everything wrong with it is in the answer.</summary>
    /// <param name="file">Its name, for the problems.</param>
    public static Reading<ServiceDefinition> Read(ReadOnlyMemory<byte> bytes, string file = FileName) =>
        Reading<ServiceDefinition>.Of(file, problems => Read(FileText.Read(bytes.Span, file).Text, problems));

    /// <summary>The same of text that was decoded before.</summary>
    public static Reading<ServiceDefinition> Read(string xml, string file = FileName) => Reading<ServiceDefinition>.Of(file, problems => Read(xml, problems));

    private static ServiceDefinition Read(string xml, ProblemList problems)
    {
        var root = Roots.Load(xml, "ServiceDefinition", problems);
        var definition = new ServiceDefinition(
            root.Name,
            Once.Each(root.Children().Where(child => child.IsOwn && RoleReader.KindOf(child) is not null), "duplicate-role", "The role").Select(RoleReader.Read).ToEquatableList())
        {
            SchemaVersion = root.Text("schemaVersion"),
            UpgradeDomains = root.Number("upgradeDomainCount", 1, ServiceDefinition.MostUpgradeDomains, "upgrade-domains") ?? ServiceDefinition.DefaultUpgradeDomains,
            TopologyChangeDiscovery = root.Text("topologyChangeDiscovery"),
            Probes = Once.Each(root.Children("LoadBalancerProbes", "LoadBalancerProbe"), "duplicate-probe", "The probe").Select(Probe).ToEquatableList(),
            TrafficRules = root.Children("NetworkTrafficRules", "OnlyAllowTrafficTo").Select(Rule).ToEquatableList(),
            Unknown = Unknown.In(root, Known),
        };
        DefinitionChecks.Run(definition, problems);
        return definition;
    }

    private static ProbeDefinition Probe(Node probe)
    {
        var read = new ProbeDefinition(
            probe.Name, probe.Required("protocol").ToLowerInvariant(), probe.Text("path"),
            probe.Number("port", PortRange.Lowest, PortRange.Highest, "port-out-of-range"));
        return read with
        {
            IntervalInSeconds = probe.Number("intervalInSeconds", 1, int.MaxValue, "probe-time") ?? read.IntervalInSeconds,
            TimeoutInSeconds = probe.Number("timeoutInSeconds", 1, int.MaxValue, "probe-time") ?? read.TimeoutInSeconds,
        };
    }

    private static TrafficRule Rule(Node rule) => new(
        rule.Children("Destinations", "RoleEndpoint").Select(to => $"{to.Required("roleName")}/{to.Required("endpointName")}").ToEquatableList(),
        rule.Children("WhenSource", "FromRole").Select(from => from.Required("roleName")).ToEquatableList());
}
