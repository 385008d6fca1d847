using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.Fabric;

/// <summary>The instance answers on the address's own connection.</summary>
internal sealed class InProcessDelivery(InstanceSite site) : IDelivery
{
    public Task DeliverAsync(HttpContext context, RunningInstance instance) => site.HandleAsync(context, instance);
}
