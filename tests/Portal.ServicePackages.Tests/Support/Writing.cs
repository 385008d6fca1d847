using System.Xml.Linq;
using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages.Tests.Support;

/// <summary>Writes a definition as a .csdef.</summary>
internal static class Writing
{
    private static readonly XNamespace Space = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition";

    public static string Xml(ServiceDefinition definition) => Element("ServiceDefinition", [
        A("name", definition.Name), A("schemaVersion", definition.SchemaVersion), A("upgradeDomainCount", definition.UpgradeDomains), A("topologyChangeDiscovery", definition.TopologyChangeDiscovery),
        Element("LoadBalancerProbes", [.. definition.Probes.Select(Probe)]),
        .. definition.Roles.Select(Role),
        Element("NetworkTrafficRules", [.. definition.TrafficRules.Select(Rule)]),
    ]).ToString();

    private static XElement Probe(ProbeDefinition probe) => Element("LoadBalancerProbe", [
        A("name", probe.Name), A("protocol", probe.Protocol), A("path", probe.Path), A("port", probe.Port), A("intervalInSeconds", probe.IntervalInSeconds), A("timeoutInSeconds", probe.TimeoutInSeconds)]);

    private static XElement Rule(TrafficRule rule) => Element("OnlyAllowTrafficTo", [
        Element("Destinations", [.. rule.Destinations.Select(to => to.Split('/')).Select(to => Element("RoleEndpoint", [A("roleName", to[0]), A("endpointName", to[1])]))]),
        Element("WhenSource", [A("matches", "AnyRule"), .. rule.Sources.Select(from => Element("FromRole", [A("roleName", from)]))])]);

    private static XElement Role(RoleDefinition role) => Element(role.Kind == RoleKind.Web ? "WebRole" : "WorkerRole", [
        A("name", role.Name), A("vmsize", role.Size), A("enableNativeCodeExecution", role.HasFullTrust),
        Element("Sites", [.. role.Sites.Select(site => Element("Site", [A("name", site.Name), A("physicalDirectory", site.PhysicalDirectory),
            Element("Bindings", [.. site.Bindings.Select(binding => Element("Binding", [A("name", binding.Name), A("endpointName", binding.EndpointName), A("hostHeader", binding.HostHeader)]))])]))]),
        Element("Startup", [.. role.StartupTasks.Select(task => Element("Task", [A("commandLine", task.CommandLine), A("executionContext", task.ExecutionContext), A("taskType", task.TaskType)]))]),
        Element("Runtime", [A("executionContext", role.ExecutionContext)]),
        Element("Imports", [.. role.Imports.Select(module => Element("Import", [A("moduleName", module)]))]),
        Element("Endpoints", [.. role.Endpoints.Select(Endpoint)]),
        Element("LocalResources", [.. role.LocalStorage.Select(storage => Element("LocalStorage", [A("name", storage.Name), A("sizeInMB", storage.SizeInMb), A("cleanOnRoleRecycle", storage.CleanOnRoleRecycle)]))]),
        Element("ConfigurationSettings", [.. role.Settings.Select(name => Element("Setting", [A("name", name)]))]),
        Element("Certificates", [.. role.Certificates.Select(certificate => Element("Certificate", [A("name", certificate.Name), A("storeLocation", certificate.StoreLocation), A("storeName", certificate.StoreName)]))])]);

    private static XElement Endpoint(EndpointDefinition endpoint) => Element($"{endpoint.Kind}Endpoint", [
        A("name", endpoint.Name), A("protocol", endpoint.Protocol), A("localPort", endpoint.LocalPort), A("certificate", endpoint.Certificate), A("loadBalancerProbe", endpoint.Probe),
        A("ignoreRoleInstanceStatus", endpoint.IgnoresInstanceStatus), A("port", endpoint.Kind == EndpointKind.Input ? endpoint.Ports[0].First : null),
        .. endpoint.Kind switch
        {
            EndpointKind.Input => [],
            EndpointKind.Internal => endpoint.Ports.Select(Range),
            _ => [Element("AllocatePublicPortFrom", [.. endpoint.Ports.Select(Range)])],
        }]);

    private static XElement Range(PortRange range) => range.First == range.Last
        ? Element("FixedPort", [A("port", range.First)])
        : Element("FixedPortRange", [A("min", range.First), A("max", range.Last)]);

    private static XElement Element(string name, object?[] content) => new(Space + name, content);

    private static XAttribute? A(string name, object? value) => value is null ? null : new(name, value);
}
