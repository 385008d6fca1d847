using Portal.Domain.Swaps;

namespace Portal.SwapTargets.Tests.CloudServices.Reads;

public sealed class SidesReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_BeforeAndAfterSwap_TellsBoth()
    {
        await using var cloud = await TestCloud.StartAsync();
        var intent = await cloud.IntentAsync("shop-api");

        var before = await cloud.Target.ReadSidesAsync(intent, Token);
        await cloud.ChangeAsync("shop-api", "swap");
        var after = await cloud.Target.ReadSidesAsync(intent, Token);

        Assert.Equal(SidesVerdict.NotSwapped, before.Judge(intent));
        Assert.Equal(SidesVerdict.Swapped, after.Judge(intent));
        Assert.True(after.Production.Settled && after.Staging.Settled);
    }

    [Fact]
    public async Task ReadAsync_HalfDone_IsSplit()
    {
        await using var cloud = await TestCloud.StartAsync();
        var intent = await cloud.IntentAsync("shop-api");
        await cloud.FaultAsync(new { kind = "halfDone" });
        var accepted = Assert.IsType<Submission.Accepted>(await cloud.Target.BeginAsync(intent, "swap-1", Token));
        await cloud.FollowToEndAsync(accepted.Operation);

        Assert.Equal(SidesVerdict.Split, (await cloud.Target.ReadSidesAsync(intent, Token)).Judge(intent));
    }

    [Fact]
    public async Task ReadAsync_Pair_AsksSixThingsAtOnce()
    {
        await using var cloud = await TestCloud.StartAsync();
        var intent = await cloud.IntentAsync("shop-api");
        await cloud.ForgetRequestsAsync();
        await cloud.FaultAsync(new { kind = "late", seconds = 3 });

        var reading = cloud.Target.ReadSidesAsync(intent, Token);
        await cloud.WaitAsync(requests => requests.Count == 6 && requests.All(request => request.Status == 0));
        await reading;

        Assert.Equal(6, (await cloud.RequestsAsync()).Count);
    }

    [Theory]
    [InlineData("cloudServiceSlots/swap$")]
    [InlineData("publicIPAddresses/")]
    [InlineData("cloudServices/shop-api-0911$")]
    public async Task ReadAsync_OnePartFails_Throws(string path)
    {
        await using var cloud = await TestCloud.StartAsync();
        var intent = await cloud.IntentAsync("shop-api");
        await cloud.FaultAsync(new { kind = "error", path, status = 500 });

        await Assert.ThrowsAsync<CloudFailureException>(() => cloud.Target.ReadSidesAsync(intent, Token));
    }

    [Fact]
    public async Task ReadAsync_SideGone_HoldsNothing()
    {
        await using var cloud = await TestCloud.StartAsync();
        var intent = await cloud.IntentAsync("shop-api");
        intent = intent with { Staging = intent.Staging with { Deployment = new(intent.Staging.Deployment.Value + "-gone") } };

        var sides = await cloud.Target.ReadSidesAsync(intent, Token);

        Assert.Equal(new SideNow(intent.Staging.Deployment, null, null, Settled: true), sides.Staging);
        Assert.Equal(SidesVerdict.Split, sides.Judge(intent));
    }
}
