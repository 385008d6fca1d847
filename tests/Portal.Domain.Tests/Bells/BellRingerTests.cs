using Portal.Domain.Bells;
using Portal.Domain.Estate;
using Portal.Domain.Notices;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Bells;

public sealed class BellRingerTests
{
    private readonly BellWorld world = new();

    [Fact]
    public async Task LookAsync_StillRed_WaitsOnAndIsReadAsIfSomebodyLooked()
    {
        await world.SetAsync();

        Assert.Equal(BellState.Waiting, (await world.LookAsync()).State);
        Assert.Equal(Attention.Watched, world.Estate.Attention.Of(Sample.Key, world.Time.GetUtcNow()));
    }

    [Fact]
    public async Task LookAsync_Green_RingsOnceAndTells()
    {
        await world.Notices.AddAsync();
        await world.SetAsync();
        world.Show(Sample.Met());

        Assert.Equal(BellState.Rang, (await world.LookAsync()).State);
        await world.LookAsync();

        var told = Assert.Single(world.Notices.Outbox.All).Notice;
        Assert.Equal(("bell.rang", "shop-api is ready: 4.1.7 to 4.2.0", "Ana Ribeiro", NoticePage.Swap), (told.Kind, told.Title, told.For, told.Page));
    }

    [Fact]
    public async Task LookAsync_GreenOnTheBoardRedWhenReadAfresh_DoesNotRing()
    {
        await world.SetAsync();
        world.Show(Sample.Met());
        world.Target.Findings = [Sample.NotMet()];

        Assert.Equal(BellState.Waiting, (await world.LookAsync()).State);
    }

    [Fact]
    public async Task LookAsync_CannotBeReadAfresh_WaitsOn()
    {
        await world.SetAsync();
        world.Show(Sample.Met());
        world.Target.ReadFailure = FakeTarget.Failure(CloudFailureKind.Throttled);

        Assert.Equal(BellState.Waiting, (await world.LookAsync()).State);
    }

    [Fact]
    public async Task LookAsync_AnotherVersionStaged_EndsAndSaysWhy()
    {
        await world.Notices.AddAsync();
        await world.SetAsync();
        world.Show(Sample.Met(), Sample.Service with { Staging = Sample.Service.Staging! with { Version = "4.2.1" } });

        var bell = await world.LookAsync();

        Assert.Equal((BellState.PairChanged, "staging is 4.2.1 now"), (bell.State, bell.Because));
        Assert.Empty(world.Notices.Outbox.All);
    }

    [Fact]
    public async Task LookAsync_TwelveHoursRed_Expires()
    {
        await world.SetAsync();
        world.Time.Advance(TimeSpan.FromHours(12));

        Assert.Equal(BellState.Expired, (await world.LookAsync()).State);
    }

    [Fact]
    public async Task LookAsync_AfterARestart_RingsAllTheSame()
    {
        await world.SetAsync();

        var restarted = new BellWorld(world.Notices);
        restarted.Show(Sample.Met());

        Assert.Equal(BellState.Rang, (await restarted.LookAsync()).State);
    }

    [Fact]
    public async Task LookAsync_ByTwoInstances_RingsOnBothAndTellsOnce()
    {
        await world.Notices.AddAsync();
        await world.SetAsync();
        var other = new BellWorld(world.Notices);
        world.Show(Sample.Met());
        other.Show(Sample.Met());
        await other.Bells.RefreshAsync(TestContext.Current.CancellationToken);

        await Task.WhenAll(world.LookAsync(), other.LookAsync());

        Assert.Equal((BellState.Rang, BellState.Rang), ((await world.LookAsync()).State, (await other.LookAsync()).State));
        Assert.Single(world.Notices.Outbox.All);
    }
}
