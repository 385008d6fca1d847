using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.Fabric;

/// <summary>What answers behind a listener.</summary>
internal interface IDoor
{
    Task HandleAsync(HttpContext context, FabricConnection connection);
}
