using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.Fabric;

/// <summary>An instance behind a listener of its own.</summary>
internal sealed class InstanceDoor(RunningInstance instance, InstanceSite site) : IDoor
{
    public Task HandleAsync(HttpContext context, FabricConnection connection)
    {
        if (!instance.Life.IsCancellationRequested)
            return site.HandleAsync(context, instance);
        // A connection that was kept alive outlasted the instance.
        context.Abort();
        return Task.CompletedTask;
    }
}
