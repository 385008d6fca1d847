using Portal.Domain.Notices;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Notices;

public sealed class NoticeWriterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TellAsync_ByTwoInstances_WritesOneDeliveryAChannel()
    {
        var world = new NoticeWorld();
        var (first, second) = (await world.AddAsync(), await world.AddAsync(NoticeWorld.Draft("Other")));

        await world.Writer.TellAsync(NoticeWorld.Notice(NoticeKind.SwapStarted), Token);
        await new NoticeWriter(world.Channels, world.Outbox).TellAsync(NoticeWorld.Notice(NoticeKind.SwapStarted), Token);

        Assert.Equal(new[] { first.Id, second.Id }.Order(), world.Outbox.All.Select(delivery => delivery.Channel).Order());
    }

    [Fact]
    public async Task TellAsync_NotWanted_WritesNothing()
    {
        var world = new NoticeWorld();
        await world.AddAsync(NoticeWorld.Draft(kinds: NoticeKind.SwapFailed.Name));

        await world.Writer.TellAsync(NoticeWorld.Notice(NoticeKind.SwapStarted), Token);

        Assert.Empty(world.Outbox.All);
    }

    [Fact]
    public async Task TellAsync_OfBeforeTheChannel_WritesNothing()
    {
        var world = new NoticeWorld();
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.AddAsync();

        await world.Writer.TellAsync(NoticeWorld.Notice(NoticeKind.SwapStarted), Token);

        Assert.Empty(world.Outbox.All);
    }
}
