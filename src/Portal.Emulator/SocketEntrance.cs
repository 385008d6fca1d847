using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Portal.Emulator;

/// <summary>The Unix domain socket that the portal talks to.</summary>
internal sealed class SocketEntrance(EmulatorOptions options) : IEntrance
{
    public void Prepare() => SocketFile.Prepare(options.SocketPath);

    public void Listen(KestrelServerOptions kestrel) => kestrel.ListenUnixSocket(options.SocketPath);

    public void Opened() => SocketFile.Guard(options.SocketPath);

    public void Closed() => File.Delete(options.SocketPath);

    public bool Owns(HttpRequest request) => false;

    public Task AnswerAsync(HttpContext context) => Task.CompletedTask;
}
