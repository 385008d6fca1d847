using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Probing;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Probing;

public sealed class AddressStripsTests
{
    private readonly AddressStrips strips = new();

    [Fact]
    public void Add_MoreStripsThanAreKept_ForgetsTheOldest()
    {
        for (var i = 1; i <= 51; i++)
            strips.Add(Key(i), Slot.Production, new ProbeAnswer(Sample.Now, "4.1.7"));

        Assert.True(strips.Of(Key(1)).IsEmpty);
        Assert.Single(strips.Of(Key(2)).Production);
        Assert.Single(strips.Of(Key(51)).Production);
    }

    [Fact]
    public void Resume_StripHasBegun_ChangesNothing()
    {
        strips.Add(Key(1), Slot.Staging, new ProbeAnswer(Sample.Now, "4.2.0"));

        strips.Resume(Key(1), AddressStrip.Empty);
        strips.Resume(Key(2), strips.Of(Key(1)));

        Assert.Equal("4.2.0", Assert.Single(strips.Of(Key(1)).Staging).Version);
        Assert.Equal("4.2.0", Assert.Single(strips.Of(Key(2)).Staging).Version);
    }

    [Fact]
    public async Task WatchAsync_AnswerForAnother_TellsNothing()
    {
        await using var watch = strips.WatchAsync(Key(1), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await watch.MoveNextAsync();

        var next = watch.MoveNextAsync();
        strips.Add(Key(2), Slot.Production, new ProbeAnswer(Sample.Now, "1.0"));
        strips.Add(Key(1), Slot.Production, new ProbeAnswer(Sample.Now, "4.1.7"));

        Assert.True(await next);
        Assert.Equal("4.1.7", Assert.Single(watch.Current.Production).Version);
    }

    private static LampKey Key(long operation) => LampKey.Of(new OperationId(operation));
}
