using Portal.Domain;
using Portal.Domain.Releases;
using Portal.ServicePackages;
using Portal.ServicePackages.Definitions;

namespace Portal.Web.Packages;

/// <summary>What is kept of a definition and a configuration that were read.</summary>
internal static class ReleaseModels
{
    public static ReleaseModel Of(ServiceDefinition definition, ServiceConfiguration? configuration) => new(
        definition.Name,
        definition.UpgradeDomains,
        definition.Roles.Select(role => new ReleaseRole(role.Name, Word(role.Kind), role.Size, InstancesOf(role, configuration))).ToEquatableList(),
        definition.Roles.SelectMany(role => role.Endpoints.Select(endpoint => new ReleaseEndpoint(
            role.Name, endpoint.Name, KindOf(endpoint.Kind), endpoint.Protocol, endpoint.PortText, endpoint.Probe))).ToEquatableList());

    private static int? InstancesOf(RoleDefinition role, ServiceConfiguration? configuration) =>
        configuration?.Roles.FirstOrDefault(other => other.Name.Equals(role.Name, StringComparison.OrdinalIgnoreCase))?.Instances;

    private static string Word(RoleKind kind) => kind switch
    {
        RoleKind.Web => "web",
        RoleKind.Worker => "worker",
        _ => "virtualMachine",
    };

    private static ReleaseEndpointKind KindOf(EndpointKind kind) => kind switch
    {
        EndpointKind.Input => ReleaseEndpointKind.Input,
        EndpointKind.Internal => ReleaseEndpointKind.Internal,
        _ => ReleaseEndpointKind.InstanceInput,
    };
}
