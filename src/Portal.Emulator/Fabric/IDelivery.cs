using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.Fabric;

/// <summary>Brings a request to the instance chosen for it.</summary>
internal interface IDelivery
{
    Task DeliverAsync(HttpContext context, RunningInstance instance);
}
