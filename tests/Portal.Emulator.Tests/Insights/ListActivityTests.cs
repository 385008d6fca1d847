namespace Portal.Emulator.Tests.Insights;

public sealed class ListActivityTests
{
    private const string Log = $"/subscriptions/{Paths.Retail}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01";

    [Fact]
    public async Task Answer_AfterASwap_HasItsBeginningAndEndUnderOneCorrelation()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var staged = Paths.Deployment("shop-api", "1123");
        var swap = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(staged), Paths.Slot("Production"));
        await cloud.FollowAsync(swap);
        await cloud.SendAsync(HttpMethod.Patch, $"{Paths.Deployment("checkout", "1120")}?{Paths.Compute}", new { tags = new { } });

        var entries = (await cloud.GetAsync($"{Log}&$filter=eventTimestamp ge '2020-01-01T00:00:00Z' and resourceUri eq '{staged}'")).Json.GetProperty("value").EnumerateArray().ToList();
        Assert.Equal(["Started", "Succeeded"], entries.Select(entry => entry.GetProperty("status").GetProperty("value").GetString()).Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.Equal(swap.Headers["x-ms-correlation-request-id"], entry.GetProperty("correlationId").GetString()));
        Assert.All(entries, entry => Assert.Equal("Microsoft.Network/cloudServiceSlots/write", entry.GetProperty("operationName").GetProperty("value").GetString()));
        Assert.Equal(3, (await cloud.GetAsync(Log)).Json.GetProperty("value").GetArrayLength());
        Assert.Equal("{\"value\":[]}", (await cloud.GetAsync($"{Log}&$filter=eventTimestamp le '2020-01-01T00:00:00Z'")).Text);
    }
}
