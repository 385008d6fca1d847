using Portal.Domain;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Definitions;

/// <summary>Reads the endpoints of a role.</summary>
internal static class EndpointReader
{
    private const string PortCode = "port-out-of-range";

    public static EquatableList<EndpointDefinition> Of(Node role) =>
        // InputEndpoints is what the first schema of 2008 calls it.
        Once.Each(role.Children("Endpoints").Concat(role.Children("InputEndpoints")).SelectMany(Elements), "duplicate-endpoint", "The endpoint").Select(Read).ToEquatableList();

    private static IEnumerable<Node> Elements(Node wrapper) => wrapper.Children().Where(child => KindOf(child) is not null);

    private static EndpointKind? KindOf(Node element) => element.Kind switch
    {
        "InputEndpoint" => EndpointKind.Input,
        "InternalEndpoint" => EndpointKind.Internal,
        "InstanceInputEndpoint" => EndpointKind.InstanceInput,
        _ => null,
    };

    private static EndpointDefinition Read(Node element)
    {
        var kind = KindOf(element)!.Value;
        return new(kind, element.Name, Protocol(element, kind))
        {
            Ports = Ports(element, kind).ToEquatableList(),
            LocalPort = element.Text("localPort") is null or "*" ? null : Port(element, "localPort"),
            Certificate = element.Text("certificate"),
            Probe = element.Text("loadBalancerProbe"),
            IgnoresInstanceStatus = element.Flag("ignoreRoleInstanceStatus", otherwise: false),
        };
    }

    private static string Protocol(Node element, EndpointKind kind)
    {
        var protocol = element.Required("protocol").ToLowerInvariant();
        string[] known = kind switch
        {
            EndpointKind.Input => ["http", "https", "tcp", "udp"],
            EndpointKind.Internal => ["http", "https", "tcp", "udp", "any"],
            _ => ["tcp", "udp"],
        };
        if (protocol.Length > 0 && !known.Contains(protocol))
            element.Wrong("unknown-protocol", $"The protocol of {element.Called} is “{Shown.Of(protocol)}”.", $"Give one of {string.Join(", ", known)}.");
        return protocol;
    }

    private static IEnumerable<PortRange> Ports(Node element, EndpointKind kind)
    {
        if (kind == EndpointKind.Input)
            element.Required("port");
        var ports = element.Text("port") is null or "*" ? null : Port(element, "port");
        if (ports is { } port)
            yield return new(port, port);
        foreach (var range in (kind == EndpointKind.InstanceInput ? element.Children("AllocatePublicPortFrom") : [element]).SelectMany(from => from.Children()))
        {
            if (Range(range) is { } found)
                yield return found;
        }
    }

    private static PortRange? Range(Node range)
    {
        if (range.Kind == "FixedPort")
            return Port(range, "port") is { } port ? new(port, port) : null;
        if (range.Kind != "FixedPortRange" || Port(range, "min") is not { } first || Port(range, "max") is not { } last)
            return null;
        if (last < first)
            range.Wrong("ports-turned-round", $"A FixedPortRange goes from {first} to {last}.", "Give the smaller port as min.");
        return new(first, last);
    }

    private static int? Port(Node element, string attribute) => element.Number(attribute, PortRange.Lowest, PortRange.Highest, PortCode);
}
