using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;

namespace Portal.SwapTargets.Tests.CloudServices.Reads;

public sealed class GraphReadsTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 6, 14, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_OneQueryAfterTheOther_StaysWithinWhatResourceGraphAllows()
    {
        await using var cloud = await TestCloud.StartAsync(time, options => options.Throttling = true);

        var reading = ReadAsync(cloud, times: 40);
        while (!reading.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Delay(1, Token);
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
