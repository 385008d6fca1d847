using Portal.Domain.Estate;
using Portal.Emulator.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Reads;

public sealed class GraphReadsTests
{
    private readonly WatchedTime time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_OneQueryAfterTheOther_StaysWithinWhatResourceGraphAllows()
    {
        await using var cloud = await TestCloud.StartAsync(time, options => options.Throttling = true);

        // Time passes only while the reader waits on it: the cloud gets each query at the time that it was counted at.
        var (others, reading) = (time.Waiting, ReadAsync(cloud, times: 40));
        for (var next = time.Changed; !reading.IsCompleted; next = time.Changed)
        {
            if (time.Waiting > others)
                time.Advance(TimeSpan.FromMilliseconds(50));
            else
                await Task.WhenAny(reading, next);
        }

        Assert.Empty(await reading);
        Assert.DoesNotContain(await cloud.RequestsAsync(), request => request.Status == 429);
    }

    private static async Task<IReadOnlyList<EstateProblem>> ReadAsync(TestCloud cloud, int times)
    {
        var (inventory, problems) = (cloud.Target.OpenInventory(), new List<EstateProblem>());
        var subscriptions = await cloud.Target.ListSubscriptionsAsync(Token);
        for (var reading = 0; reading < times; reading++)
            problems.AddRange(await inventory.ReadListsAsync(subscriptions, Token));
        return problems;
    }
}
