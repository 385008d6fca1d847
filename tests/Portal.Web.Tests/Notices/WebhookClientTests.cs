using Microsoft.AspNetCore.Http;
using Portal.Domain.Notices;
using Portal.Web.Notices;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Notices;

public sealed class WebhookClientTests : IAsyncLifetime
{
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
        var sent = 0L;
        receiver.OnHook = async context =>
        {
            var part = new byte[64 * 1024];
            part.AsSpan().Fill((byte)'x');
            // Ends with the connection: what is written afterwards goes nowhere, and would be counted all the same.
            while (sent < 500_000_000 && !(await context.Response.BodyWriter.WriteAsync(part, context.RequestAborted)).IsCompleted)
                sent += part.Length;
        };

        var reply = await SendAsync(receiver.Address);

        Assert.Equal((true, 204), (reply.IsTaken, reply.Words.Length)); // "200 " and its first 200 characters.
        Assert.True(sent < 100_000_000, $"{sent} bytes were read");
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

        Assert.Equal(((System.Net.HttpStatusCode?)null, "Nothing answers there", false), (reply.Status, reply.Words, reply.IsFinal));
    }

    private Task<WebhookReply> SendAsync(string address) => client.SendAsync(address, "{}"u8.ToArray(), [], TestContext.Current.CancellationToken);
}
