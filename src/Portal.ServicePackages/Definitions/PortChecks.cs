using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Definitions;

/// <summary>A public port can be taken once for each transport: http and tcp share one, udp has its own.</summary>
internal static class PortChecks
{
    public static void Run(ServiceDefinition definition, ProblemList problems)
    {
        var taken = definition.Roles
            .SelectMany(role => role.Endpoints.Where(endpoint => endpoint.Kind != EndpointKind.Internal)
                .SelectMany(endpoint => endpoint.Ports.Select(ports => (Role: role.Name, endpoint.Name, IsUdp: endpoint.Protocol == "udp", Ports: ports))))
            .OrderBy(one => one.IsUdp).ThenBy(one => one.Ports.First).ToList();
        foreach (var (before, after) in taken.Zip(taken.Skip(1)))
        {
            if (before.IsUdp == after.IsUdp && after.Ports.First <= before.Ports.Last)
                problems.AddPart(ProblemWeight.Error, "port-taken-twice", $"{after.Role}/{after.Name}",
                    $"{Shown.Of(before.Name)} and {Shown.Of(after.Name)} both take the public port {after.Ports.First}.", "Give one of them another port.");
        }
    }
}
