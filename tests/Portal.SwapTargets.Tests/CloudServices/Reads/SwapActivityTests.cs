using Microsoft.Extensions.Time.Testing;

namespace Portal.SwapTargets.Tests.CloudServices.Reads;

public sealed class SwapActivityTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 6, 14, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindSwapAsync_SlotWasSet_TellsByWhom()
    {
        await using var cloud = await TestCloud.StartAsync(time);
        var from = time.GetUtcNow().AddMinutes(-1);
        await cloud.Target.BeginAsync(await cloud.IntentAsync("shop-api"), "elsewhere", Token);

        var service = (await cloud.FindAsync("shop-api")).Service;
        var trace = await cloud.Activity.FindSwapAsync(service, from, time.GetUtcNow().AddMinutes(1), Token);

        Assert.NotNull(trace);
        Assert.Equal("Microsoft.Network/cloudServiceSlots/write", trace.Action, ignoreCase: true);
        Assert.NotEmpty(trace.Caller);
        Assert.NotNull(trace.Correlation);
    }

    [Fact]
    public async Task FindSwapAsync_AnotherServiceOrTime_TellsNothing()
    {
        await using var cloud = await TestCloud.StartAsync(time);
        var before = time.GetUtcNow();
        await cloud.Target.BeginAsync(await cloud.IntentAsync("shop-api"), "elsewhere", Token);

        Assert.Null(await cloud.Activity.FindSwapAsync((await cloud.FindAsync("billing-api")).Service, before.AddMinutes(-1), before.AddMinutes(1), Token));
        Assert.Null(await cloud.Activity.FindSwapAsync((await cloud.FindAsync("shop-api")).Service, before.AddMinutes(-2), before.AddMinutes(-1), Token));
    }
}
