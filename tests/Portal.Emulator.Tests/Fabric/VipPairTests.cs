using Portal.Emulator.Fabric;

namespace Portal.Emulator.Tests.Fabric;

public sealed class VipPairTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Now_WhileAddressesAreExchanged_NeverShowsHalf()
    {
        var pair = new VipPair(new Vip("one", new Nowhere()), new Vip("other", new Nowhere()));
        var (blue, green) = (new RunningDeployment("blue"), new RunningDeployment("green"));
        pair.Put(blue, green);
        var done = false;
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(
            () =>
            {
                var halves = 0;
                while (!Volatile.Read(ref done))
                    halves += pair.Now is var now && ReferenceEquals(now.First, now.Second) ? 1 : 0;
                return halves;
            },
            Token)).ToList();
        for (var swap = 0; swap < 200_000; swap++)
            pair.Put(swap % 2 == 0 ? green : blue, swap % 2 == 0 ? blue : green);
        Volatile.Write(ref done, true);
        var halves = await Task.WhenAll(readers);
        Assert.Equal([0, 0], halves);
    }

    [Fact]
    public void Put_TheSameHolders_WritesNothing()
    {
        var pair = new VipPair(new Vip("one", new Nowhere()), null);
        var blue = new RunningDeployment("blue");
        pair.Put(blue, null);
        var now = pair.Now;
        pair.Put(blue, null);
        Assert.Same(now, pair.Now);
    }

    private sealed class Nowhere : IDelivery
    {
        public Task DeliverAsync(Microsoft.AspNetCore.Http.HttpContext context, RunningInstance instance) => Task.CompletedTask;
    }
}
