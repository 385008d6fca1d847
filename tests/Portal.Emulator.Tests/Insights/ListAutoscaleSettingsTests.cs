namespace Portal.Emulator.Tests.Insights;

public sealed class ListAutoscaleSettingsTests
{
    [Theory]
    [InlineData($"/subscriptions/{Paths.Retail}")]
    [InlineData($"/subscriptions/{Paths.Retail}/resourceGroups/rg-orders")]
    public async Task Answer_OrdersScalesItself_PointsAtItsRole(string scope)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.GetAsync($"{scope}/providers/microsoft.insights/autoscalesettings?api-version=2022-10-01");
        var properties = Assert.Single(answer.Json.GetProperty("value").EnumerateArray()).GetProperty("properties");
        Assert.True(properties.GetProperty("enabled").GetBoolean());
        Assert.Equal($"{Paths.Deployment("orders", "1106")}/roles/Orders.Web", properties.GetProperty("targetResourceUri").GetString());
    }
}
