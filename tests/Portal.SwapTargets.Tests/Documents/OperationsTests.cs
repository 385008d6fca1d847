using Portal.Domain.Swaps;
using Portal.Emulator.Tests.Documents;

namespace Portal.SwapTargets.Tests.Documents;

/// <summary>The column of the portal in the README's table of operations.</summary>
public sealed class OperationsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Target_ListingReadingAndSwapping_AsksWhatTheReadmeSays()
    {
        await using var cloud = await TestCloud.StartAsync();
        var pair = await cloud.ReadAsync("shop-api");
        var intent = await cloud.IntentAsync("shop-api");
        var accepted = Assert.IsType<Submission.Accepted>(await cloud.Target.BeginAsync(intent, "swap-1", Token));
        await cloud.FollowToEndAsync(accepted.Operation);
        await cloud.Target.ReadSidesAsync(intent, Token);
        Assert.NotNull(await cloud.Activity.FindSwapAsync(pair.Service, pair.ReadAt.AddHours(-1), pair.ReadAt.AddHours(1), Token));

        OperationsTable.CheckColumn("the portal", [.. (await cloud.RequestsAsync()).Select(request => request.Operation).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }
}
