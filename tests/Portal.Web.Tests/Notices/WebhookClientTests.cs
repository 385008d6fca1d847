using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Portal.Domain.Notices;
using Portal.Web.Notices;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Notices;

public sealed class WebhookClientTests : IAsyncLifetime
{
    private const long MostSent = 100_000_000; // Bytes. What the two sockets hold, and what is read before a connection is given up, are a tenth of it.

    private readonly WebhookClient client = new(new NoticePolicy(AllowsLoopback: true));
    private HookReceiver receiver = null!;

    public async ValueTask InitializeAsync() => receiver = await HookReceiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task SendAsync_Taken_SaysWhatWasAnswered()
    {
        var reply = await SendAsync(receiver.Address);

        Assert.Equal((true, "200 taken"), (reply.IsTaken, reply.Words));
        Assert.Equal("application/json; charset=utf-8", receiver.Hooks.Single().Headers["Content-Type"]);
        Assert.StartsWith("vip-swap-portal", receiver.Hooks.Single().Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_Redirected_DoesNotFollow()
    {
        receiver.OnHook = context =>
        {
            context.Response.Redirect(receiver.Address + "/elsewhere");
            return Task.CompletedTask;
        };

        var reply = await SendAsync(receiver.Address);

        Assert.Equal((false, 302), (reply.IsTaken, (int)reply.Status!.Value));
        Assert.Single(receiver.Hooks);
    }

    [Fact]
    public async Task SendAsync_EndlessAnswer_ReadsItsBeginningOnly()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerWithoutEndAsync(listener);

        var reply = await SendAsync($"http://{listener.LocalEndpoint}/");

        Assert.Equal((true, 204), (reply.IsTaken, reply.Words.Length)); // "200 " and its first 200 characters.
        var sent = await answering;
        Assert.True(sent < MostSent, $"{sent} bytes were read");
    }

    [Fact]
    public async Task SendAsync_AsksToWait_SaysForHowLong()
    {
        receiver.OnHook = context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "90";
            return Task.CompletedTask;
        };

        var reply = await SendAsync(receiver.Address);

        Assert.Equal((false, false, TimeSpan.FromSeconds(90)), (reply.IsTaken, reply.IsFinal, reply.RetryAfter));
    }

    [Fact]
    public async Task SendAsync_Gone_IsFinal()
    {
        receiver.OnHook = context =>
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return Task.CompletedTask;
        };

        Assert.True((await SendAsync(receiver.Address)).IsFinal);
    }

    [Fact]
    public async Task SendAsync_ToThisMachineWhereThatIsNotAllowed_ConnectsToNothing()
    {
        using var closed = new WebhookClient(new NoticePolicy());
        // The name tells nothing: what it resolves to does.
        foreach (var address in new[] { receiver.Address, receiver.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) })
        {
            var reply = await closed.SendAsync(address, [], [], TestContext.Current.CancellationToken);

            Assert.True(reply.IsFinal);
            Assert.Contains("this machine", reply.Words, StringComparison.Ordinal);
        }

        Assert.Empty(receiver.Hooks);
    }

    [Fact]
    public async Task SendAsync_NobodyThere_SaysSo()
    {
        var address = receiver.Address;
        await receiver.DisposeAsync();

        var reply = await SendAsync(address);

        Assert.Equal(((HttpStatusCode?)null, "Nothing answers there", false), (reply.Status, reply.Words, reply.IsFinal));
    }

    /// <summary>How many bytes the connection took until the other side closed it. The socket itself is asked: a server above it takes bytes for a connection that is gone.</summary>
    private static async Task<long> AnswerWithoutEndAsync(TcpListener listener)
    {
        using var connection = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        var sent = 0L;
        try
        {
            await connection.SendAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
            var part = Enumerable.Repeat((byte)'x', 64 * 1024).ToArray();
            while (sent < MostSent)
                sent += await connection.SendAsync(part, TestContext.Current.CancellationToken);
        }
        catch (SocketException)
        {
            // The end that is waited for: the client has closed.
        }

        return sent;
    }

    private Task<WebhookReply> SendAsync(string address) => client.SendAsync(address, "{}"u8.ToArray(), [], TestContext.Current.CancellationToken);
}
