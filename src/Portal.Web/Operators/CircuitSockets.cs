namespace Portal.Web.Operators;

/// <summary>How the sockets of open windows are compressed.</summary>
internal static class CircuitSockets
{
    /// <summary>Each message by itself: what would be remembered from one to the next takes a quarter of a megabyte of memory for each window.</summary>
    /// <remarks>Compression is safe here: pages echo no secret beside what others can choose, and no other site may frame them.</remarks>
    public static Task Compress(HttpContext request, WebSocketAcceptContext socket)
    {
        socket.DangerousEnableCompression = true;
        socket.DisableServerContextTakeover = true;
        return Task.CompletedTask;
    }
}
