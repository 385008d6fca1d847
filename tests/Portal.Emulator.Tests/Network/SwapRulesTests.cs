namespace Portal.Emulator.Tests.Network;

public sealed class SwapRulesTests
{
    [Theory]
    [InlineData("search", "1121", Paths.Retail, 409, "VipSwapNotAllowedAsRoleInstancesAreNotRunning")]
    [InlineData("checkout", "1120", Paths.Retail, 409, "VipSwapEndpointCountMismatch")]
    [InlineData("cms", "1122", Paths.Media, 409, "VipSwapNotAllowedAsRollingUpgradeIsInProgress")]
    [InlineData("identity", "1119", Paths.Tools, 409, "VipSwapReservedIPMismatch")]
    [InlineData("legacy-intranet", "1116", Paths.Tools, 409, "VipSwapNotAllowedForInternalLoadBalancer")]
    [InlineData("photos", "1019", Paths.Media, 409, "VipSwapNotAllowedAsCloudServiceIsStopped")]
    [InlineData("payroll", "1117", Paths.Tools, 409, "ScopeLocked")]
    public async Task Check_SituationAzureRefuses_SaysWhy(string service, string build, string subscription, int status, string code)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var swap = Paths.Swap(Paths.Deployment(service, build, subscription));
        var answer = await cloud.SendAsync(HttpMethod.Put, swap, Paths.Slot("Production"));
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
        Assert.Equal("Staging", (await cloud.GetAsync(swap)).Json.GetProperty("properties").GetProperty("slotType").GetString());
    }

    [Theory]
    [InlineData("mail", "1014", Paths.Tools, 400, "SwappableCloudServicePropertyNotSet")]
    [InlineData("partner-gateway", "1031", Paths.Retail, 400, "InvalidResourceReference")]
    public async Task Check_NoPartner_SaysWhy(string service, string build, string subscription, int status, string code)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Paths.Deployment(service, build, subscription)), Paths.Slot("Staging"));
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("billing-api", "1009", Paths.Retail)]
    [InlineData("reports", "1118", Paths.Tools)]
    [InlineData("media-encoder", "1122", Paths.Media)]
    [InlineData("orders", "1123", Paths.Retail)]
    [InlineData("catalog", "1121", Paths.Retail)]
    public async Task Check_SituationAzureDoesNotMind_IsAccepted(string service, string build, string subscription)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Paths.Deployment(service, build, subscription)), Paths.Slot("Production"));
        Assert.Equal(202, answer.Status);
    }

    [Fact]
    public async Task Check_SwapRunning_AsksToTryAgainLater()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.SwapDuration = TimeSpan.FromMinutes(5));
        var staged = Paths.Deployment("shop-api", "1123");
        Assert.Equal(202, (await cloud.SendAsync(HttpMethod.Put, Paths.Swap(staged), Paths.Slot("Production"))).Status);

        var second = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Paths.Deployment("shop-api", "0911")), Paths.Slot("Staging"));
        Assert.Equal((429, "RetryableErrorDueToAnotherOperation", "1"), (second.Status, second.ErrorCode, second.Headers["Retry-After"]));
        var restart = await cloud.SendAsync(HttpMethod.Post, $"{staged}/restart?{Paths.Compute}");
        Assert.Equal((409, "OperationNotAllowed"), (restart.Status, restart.ErrorCode));
    }

    [Fact]
    public async Task Check_RestartRunning_RefusesTheSwap()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.OperationDuration = TimeSpan.FromMinutes(5));
        var staged = Paths.Deployment("shop-api", "1123");
        Assert.Equal(202, (await cloud.SendAsync(HttpMethod.Post, $"{staged}/restart?{Paths.Compute}")).Status);
        var answer = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(staged), Paths.Slot("Production"));
        Assert.Equal("RetryableErrorDueToAnotherOperation", answer.ErrorCode);
    }

    [Fact]
    public async Task Check_ManyAtOnce_AcceptsOne()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.SwapDuration = TimeSpan.FromMinutes(5));
        var swap = Paths.Swap(Paths.Deployment("shop-api", "1123"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cloud.SendAsync(HttpMethod.Put, swap, Paths.Slot("Production"))));
        Assert.Single(answers, answer => answer.Status == 202);
        Assert.Equal(19, answers.Count(answer => answer.Status == 429));
    }
}
