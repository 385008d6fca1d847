using Azure.Core;
using Azure.Core.Pipeline;

namespace Portal.Arm.Tests;

public sealed class CutOffPolicyTests
{
    [Fact]
    public async Task Send_ReadBreaksAfterCancelling_IsCancelled()
    {
        using var stopping = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(stopping.Cancel, stopping.Token));
    }

    [Fact]
    public async Task Send_ReadBreaksAtTheTimeLimit_IsAnAnswerCutOff()
    {
        var failure = await Assert.ThrowsAsync<IOException>(() => SendAsync(() => { }, TestContext.Current.CancellationToken));

        var told = ArmFailures.Of(failure, "read shop");
        Assert.Equal((ArmFailureKind.Network, false), (told.Kind, told.NeverSent));
    }

    private static async Task SendAsync(Action beforeBreaking, CancellationToken cancellationToken)
    {
        var pipeline = new HttpPipeline(new BreakingTransport(beforeBreaking), [new CutOffPolicy()]);
        using var message = pipeline.CreateMessage();
        message.Request.Uri.Reset(new Uri("https://management.emulator.invalid/shop"));
        await pipeline.SendAsync(message, cancellationToken);
    }

    /// <summary>Breaks as the runtime's stream does when it is disposed of under a read.</summary>
    private sealed class BreakingTransport(Action beforeBreaking) : HttpPipelineTransport
    {
        public override Request CreateRequest() => new HttpClientTransport().CreateRequest();

        public override void Process(HttpMessage message) => throw new NotSupportedException();

        public override ValueTask ProcessAsync(HttpMessage message)
        {
            beforeBreaking();
            var streams = new Stream?[1];
            _ = streams[0]!.Length;
            throw new InvalidOperationException("Nothing was read from.");
        }
    }
}
