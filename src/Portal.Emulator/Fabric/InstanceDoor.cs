using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.Fabric;

/// <summary>An instance behind a listener of its own.</summary>
internal sealed class InstanceDoor(RunningInstance instance, InstanceSite site) : IDoor
{
    public Task HandleAsync(HttpContext context, FabricConnection connection) => site.HandleAsync(context, instance);
}
