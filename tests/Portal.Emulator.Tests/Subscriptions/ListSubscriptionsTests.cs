namespace Portal.Emulator.Tests.Subscriptions;

public sealed class ListSubscriptionsTests
{
    [Fact]
    public async Task Answer_UnmodifiedSdk_ReadsTheThree()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.PageSize = 2);
        var names = new List<string>();
        await foreach (var subscription in cloud.Arm.GetSubscriptions().GetAllAsync(TestContext.Current.CancellationToken))
            names.Add(subscription.Data.DisplayName);
        Assert.Equal(["Retail-Prod", "Media-Prod", "Internal-Tools"], names);
    }
}
