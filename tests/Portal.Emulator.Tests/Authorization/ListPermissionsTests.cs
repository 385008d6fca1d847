namespace Portal.Emulator.Tests.Authorization;

public sealed class ListPermissionsTests
{
    [Fact]
    public async Task Answer_AnyScope_AllowsEverything()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.GetAsync($"{Paths.Deployment("shop-api", "1123")}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01");
        Assert.Equal("*", answer.Json.GetProperty("value")[0].GetProperty("actions")[0].GetString());
    }
}
