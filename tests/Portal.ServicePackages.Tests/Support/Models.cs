using CsCheck;
using Portal.Domain;
using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages.Tests.Support;

/// <summary>Makes definitions of all shapes.</summary>
internal static class Models
{
    private static readonly Gen<string> Name = Gen.Char["abcXYZ01.-_äß字ю"].Array[1, 8].Select(characters => new string(characters));

    /// <summary>Any text that XML can hold.</summary>
    public static readonly Gen<string> Value = Gen.OneOf(Gen.Char["ab <>&'\"\t\n\r;#x0]-"].Select(one => one.ToString()), Gen.Int[0x20, 0xD7FF].Select(char.ConvertFromUtf32), Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32))
        .Array[0, 40].Select(string.Concat);

    private static readonly Gen<int> Port = Gen.Int[1, 65535];

    private static readonly Gen<PortRange> Ports = Gen.Select(Port, Port, (one, other) => new PortRange(Math.Min(one, other), Math.Max(one, other)));

    private static readonly Gen<EndpointDefinition> Input = Gen.Select(Name, Gen.OneOf("http", "https", "tcp", "udp"), Port, Port.Nullable(), Gen.Bool, (name, protocol, port, local, ignores) =>
        new EndpointDefinition(EndpointKind.Input, name, protocol) { Ports = [new(port, port)], LocalPort = local, IgnoresInstanceStatus = ignores, Certificate = protocol == "https" ? "Tls" : null, Probe = ignores ? "P" : null });

    private static readonly Gen<EndpointDefinition> Internal = Gen.Select(Name, Gen.OneOf("http", "tcp", "udp", "any"), Ports.List[0, 3], (name, protocol, ports) =>
        new EndpointDefinition(EndpointKind.Internal, name, protocol) { Ports = ports.ToEquatableList() });

    private static readonly Gen<EndpointDefinition> InstanceInput = Gen.Select(Name, Gen.OneOf("tcp", "udp"), Ports, Port, (name, protocol, ports, local) =>
        new EndpointDefinition(EndpointKind.InstanceInput, name, protocol) { Ports = [ports], LocalPort = local });

    private static readonly Gen<EquatableList<string>> Strings = Name.List[0, 4].Select(list => list.ToEquatableList());

    private static readonly Gen<EquatableList<StartupTask>> Tasks =
        Gen.Select(Value, Gen.OneOf("limited", "elevated"), Gen.OneOf("simple", "background"), (line, context, type) => new StartupTask(line, context, type)).List[0, 3].Select(list => list.ToEquatableList());

    private static readonly Gen<EquatableList<LocalStorage>> Storage =
        Gen.Select(Name, Gen.Int[1, 100_000], Gen.Bool, (name, size, clean) => new LocalStorage(name, size, clean)).List[0, 3].Select(list => list.ToEquatableList());

    private static readonly Gen<RoleDefinition> Role = Gen.Select(
        Name, Gen.OneOf(RoleKind.Web, RoleKind.Worker), Gen.OneOf(Input, Internal, InstanceInput).List[0, 5], Gen.Select(Strings, Strings), Gen.Select(Tasks, Storage, Gen.Bool),
        (name, kind, endpoints, strings, parts) => new RoleDefinition(name, kind)
        {
            Endpoints = endpoints.ToEquatableList(),
            Settings = strings.Item1,
            Imports = strings.Item2,
            StartupTasks = parts.Item1,
            LocalStorage = parts.Item2,
            HasFullTrust = parts.Item3,
            Size = parts.Item3 ? "Small" : "Standard_D2_v2",
            ExecutionContext = parts.Item3 ? "limited" : "elevated",
            Sites = kind == RoleKind.Web ? [new SiteDefinition("Web", parts.Item3 ? "..\\Web" : null, [new("B", name, parts.Item3 ? null : "www.example")])] : [],
            Certificates = [new("Tls", "LocalMachine", parts.Item3 ? "My" : null)],
        });

    /// <summary>Also such as would be refused: two of one name, ports taken twice.</summary>
    public static readonly Gen<ServiceDefinition> Definition = Gen.Select(Name, Role.List[0, 4], Gen.Int[1, 20], Gen.Bool, (name, roles, domains, has) =>
        new ServiceDefinition(name, roles.ToEquatableList())
        {
            UpgradeDomains = domains,
            SchemaVersion = has ? "2015-04.2.6" : null,
            TopologyChangeDiscovery = has ? "Blast" : null,
            Probes = has ? [new("P", "http", "/alive", 8080) { IntervalInSeconds = domains, TimeoutInSeconds = 60 }] : [],
            TrafficRules = has ? [new(["A/B"], ["C"])] : [],
        });
}
