using System.Net;

namespace Portal.Emulator.Fabric;

/// <summary>The one end point the web server knows; the sockets behind it come and go.</summary>
internal sealed class HubEndPoint : EndPoint
{
    public override string ToString() => "fabric";
}
