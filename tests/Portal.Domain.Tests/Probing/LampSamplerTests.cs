using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Operations;
using Portal.Domain.Probing;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Probing;

public sealed class LampSamplerTests
{
    private static readonly LampKey Key = LampKey.Of(new OperationId(1));

    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly AddressStrips strips = new();

    [Fact]
    public async Task RunAsync_UntilStopped_AsksBothAddressesAtThePaceOfTheRule()
    {
        var probe = new FakeProbe(_ => "4.1.7");
        using var stop = new CancellationTokenSource();
        var asking = new LampSampler(probe, strips, time).RunAsync(Key, LampPair.Of(Sample.Operation()), stop.Token);
        for (var tick = 0; tick < 4; tick++)
        {
            time.Advance(FakeProbe.Rule.Every);
            await Task.Yield();
        }

        await stop.CancelAsync();
        await asking;

        var strip = strips.Of(Key);
        Assert.Equal(probe.Asked, strip.Production.Count + strip.Staging.Count);
        Assert.InRange(strip.Production.Count, 2, 5);
        Assert.InRange(strip.Staging.Count, 2, 5);
    }

    [Fact]
    public async Task RunAsync_AddressesAreNotAsked_EndsAtOnce()
    {
        var sampler = new LampSampler(new NoProbe(), strips, time);

        await sampler.RunAsync(Key, LampPair.Of(Sample.Operation()), TestContext.Current.CancellationToken);

        Assert.False(sampler.Asks("shop-api"));
        Assert.True(strips.Of(Key).IsEmpty);
    }
}
