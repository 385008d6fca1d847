using Portal.Domain.Bells;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Bells;

public sealed class ReadyBellsTests
{
    private readonly BellWorld world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetAsync_ARedCheck_WaitsForThisPairUntilItExpires()
    {
        var bell = await world.SetAsync();

        Assert.Equal((BellState.Waiting, "4.1.7", "4.2.0", Sample.Now.AddHours(12)), (bell.State, bell.Pair.FromVersion, bell.Pair.ToVersion, bell.ExpiresAt));
        Assert.Equal(bell, world.Bells.Of(Sample.Key, Sample.Ana));
        Assert.Null(world.Bells.Of(Sample.Key, Sample.Ben));
    }

    [Fact]
    public async Task SetAsync_Twice_IsOneBell()
    {
        var first = await world.SetAsync();
        world.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(first, await world.SetAsync());
    }

    [Fact]
    public async Task SetAsync_AllGreenOrNoPair_IsNeedless()
    {
        world.Show(Sample.Met());
        Assert.IsType<BellResult.Needless>(await world.Bells.SetAsync(Sample.Key, Sample.AnaMay, Token));

        world.Show(Sample.NotMet(), Sample.Service with { Staging = null });
        Assert.IsType<BellResult.Needless>(await world.Bells.SetAsync(Sample.Key, Sample.AnaMay, Token));
    }

    [Fact]
    public async Task SetAsync_OutOfScope_IsNotThere()
    {
        Assert.IsType<BellResult.NotFound>(await world.Bells.SetAsync(Sample.Key, Scoped.Access(OperatorRole.Owner, "/subscriptions/other"), Token));
        Assert.IsType<BellResult.NotFound>(await world.Bells.SetAsync(new ServiceKey(new string('a', 20)), Sample.AnaMay, Token));
    }

    [Fact]
    public async Task PutAwayAsync_ThenItRingsNoMore()
    {
        await world.SetAsync();

        await world.Bells.PutAwayAsync(Sample.Key, Sample.Ana, Token);

        Assert.Null(world.Bells.Of(Sample.Key, Sample.Ana));
        world.Show(Sample.Met());
        await world.Ringer.LookAsync(Token);
        Assert.Null(world.Bells.Of(Sample.Key, Sample.Ana));
        await world.Bells.PutAwayAsync(Sample.Key, Sample.Ben, Token); // None: nothing happens.
    }

    [Fact]
    public async Task WatchAsync_OfOnePerson_ShowsTheirsOnly()
    {
        await world.SetAsync();
        await world.Bells.SetAsync(Sample.Key, Sample.BenMay, Token);

        await foreach (var bells in world.Bells.WatchAsync(Sample.Ben, Token))
        {
            Assert.Equal(["Ben Koch"], bells.Select(bell => bell.By.Name));
            break;
        }
    }
}
