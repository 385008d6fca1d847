using Microsoft.AspNetCore.Http;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class CircuitSocketsTests
{
    [Fact]
    public async Task Compress_Socket_RemembersNothingBetweenMessages()
    {
        var socket = new WebSocketAcceptContext();

        await CircuitSockets.Compress(new DefaultHttpContext(), socket);

        Assert.True(socket is { DangerousEnableCompression: true, DisableServerContextTakeover: true });
    }
}
