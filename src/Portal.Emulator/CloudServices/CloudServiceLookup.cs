using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Finds what a path names.</summary>
internal static class CloudServiceLookup
{
    /// <exception cref="ArmException">There is no such cloud service.</exception>
    public static CloudService Find(Cloud cloud, ArmRequest request) =>
        cloud.CloudServices.TryGetValue(request.CloudServiceId, out var service)
            ? service
            : throw new ArmException(ArmErrors.ResourceNotFound(ResourceIds.CloudServiceType, request["service"], request["group"]));

    /// <exception cref="ArmException">The cloud service has no such instance.</exception>
    public static RoleInstance Instance(CloudService service, string name) =>
        service.Instances.FirstOrDefault(instance => ResourceIds.Same(instance.Name, name))
        ?? throw new ArmException(ArmErrors.NotFound($"{service.Name}/roleInstances/{name}"));

    /// <exception cref="ArmException">The cloud service has no such role.</exception>
    public static RoleProfile Role(CloudService service, string name) =>
        service.Roles.FirstOrDefault(role => ResourceIds.Same(role.Name, name))
        ?? throw new ArmException(ArmErrors.NotFound($"{service.Name}/roles/{name}"));
}
