using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Portal.Emulator;

/// <summary>Where clients come in.</summary>
internal interface IEntrance
{
    /// <summary>Makes room before the server starts.</summary>
    void Prepare();

    void Listen(KestrelServerOptions kestrel);

    /// <summary>The server listens now.</summary>
    void Opened();

    /// <summary>The server is gone.</summary>
    void Closed();

    /// <summary>Whether the request is for the entrance itself, not for the cloud behind it.</summary>
    bool Owns(HttpRequest request);

    Task AnswerAsync(HttpContext context);
}
