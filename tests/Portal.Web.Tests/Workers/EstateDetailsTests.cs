using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Tests.Samples;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class EstateDetailsTests
{
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly ServiceEstate estate = new();
    private readonly List<CountedDetail> all;
    private readonly EstateDetails details;

    public EstateDetailsTests()
    {
        all = [.. Enumerable.Range(0, 50).Select(number => new CountedDetail($"service-{number}", time))];
        var target = new FakeTarget { Inventory = new DetailedInventory(all) };
        details = new EstateDetails(new EstateInventories(new SwapKinds([target])), estate, new EstateOptions { RefreshSeconds = 10, ReadsPerSecond = 10 }, time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_ManyAreDue_StaysWithinTheBudget()
    {
        for (var second = 0; second < 100; second++)
        {
            await Task.WhenAll(details.Start(Token));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        // The burst of 120, and 10 a second after that; but nothing more often than every 10 s: 500 in 100 s.
        Assert.InRange(all.Sum(detail => detail.Reads), 450, 500);
        Assert.True(all.TrueForAll(detail => detail.Reads is 9 or 10));
    }

    [Fact]
    public async Task Start_OneIsWatched_IsReadEveryTwoSeconds()
    {
        for (var second = 0; second < 20; second++)
        {
            estate.Attention.Look(all[7].Service!.Value, time.GetUtcNow());
            await Task.WhenAll(details.Start(Token));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(10, all[7].Reads);
    }

    [Fact]
    public async Task Start_TwoHundredLookAtTheSameRows_CostsNoMoreThanOne()
    {
        var (mine, rows) = (new ServiceEstate(), all.Take(20).ToList());
        List<CountedDetail> others = [.. Enumerable.Range(0, 50).Select(number => new CountedDetail($"service-{number}", time))];
        var forOne = new EstateDetails(new EstateInventories(new SwapKinds([new FakeTarget { Inventory = new DetailedInventory(others) }])), mine, new EstateOptions { RefreshSeconds = 10, ReadsPerSecond = 10 }, time);
        rows.ForEach(row => mine.Attention.Show(row.Service!.Value));
        for (var viewer = 0; viewer < 200; viewer++)
            rows.ForEach(row => estate.Attention.Show(row.Service!.Value));

        for (var second = 0; second < 60; second++)
        {
            await Task.WhenAll([.. details.Start(Token), .. forOne.Start(Token)]);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(others.Select(detail => detail.Reads), all.Select(detail => detail.Reads));
        Assert.True(all[0].Reads > all[^1].Reads);
    }

    [Fact]
    public async Task Start_ASubscriptionAsksToWait_IsLeftAloneAsLongAsItAskedAndThatIsSaid()
    {
        all.ForEach(detail => detail.Failure = FakeTarget.Failure(CloudFailureKind.Throttled) with { RetryAfter = TimeSpan.FromSeconds(30) });
        await Task.WhenAll(details.Start(Token));
        var sent = all.Sum(detail => detail.Reads);
        Assert.Equal("Retail-Prod", Assert.Single(details.Problems).Subscription);

        time.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(details.Start(Token));

        all.ForEach(detail => detail.Failure = null);
        time.Advance(TimeSpan.FromSeconds(1));
        // One question first: whether it may be asked again.
        await Assert.Single(details.Start(Token));
        Assert.Equal(sent + 1, all.Sum(detail => detail.Reads));
        Assert.Empty(details.Problems);
        Assert.True(details.Start(Token).Count > 1);
    }

    [Fact]
    public async Task Start_Read_TellsTheAge()
    {
        await Task.WhenAll(details.Start(Token));

        Assert.Equal(Sample.Now, estate.InstancesReadAt(all[0].Service!.Value));
        Assert.Equal(Sample.Now, details.HeardAt);
    }
}
