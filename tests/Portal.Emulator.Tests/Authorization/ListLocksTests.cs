namespace Portal.Emulator.Tests.Authorization;

public sealed class ListLocksTests
{
    private const string Locks = "/providers/Microsoft.Authorization/locks?api-version=2020-05-01";

    [Fact]
    public async Task Answer_LockedAddress_IsSeenFromAtAndAbove()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var address = Paths.Address("payroll", "payroll-ip", Paths.Tools);
        string[] scopes = [address, Paths.Group("payroll", Paths.Tools), $"/subscriptions/{Paths.Tools}"];
        foreach (var scope in scopes)
        {
            var item = Assert.Single((await cloud.GetAsync(scope + Locks)).Json.GetProperty("value").EnumerateArray());
            Assert.Equal("ReadOnly", item.GetProperty("properties").GetProperty("level").GetString());
            Assert.StartsWith(address, item.GetProperty("id").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Answer_AtScope_LeavesOutThoseBelow()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.GetAsync($"/subscriptions/{Paths.Tools}{Locks}&$filter=atScope()");
        Assert.Equal(0, answer.Json.GetProperty("value").GetArrayLength());
    }
}
