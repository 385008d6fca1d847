using System.Diagnostics;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.Tests.CloudServices;

public sealed class SwapSenderTests
{
    private const string SwapPath = "cloudServiceSlots/swap$";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BeginAsync_ReadyPair_SwapsOnce()
    {
        await using var cloud = await TestCloud.StartAsync();
        var before = await cloud.FindAsync("shop-api");
        var intent = await cloud.IntentAsync("shop-api");

        var accepted = Assert.IsType<Submission.Accepted>(await cloud.Target.BeginAsync(intent, "swap-1", Token));
        var end = await cloud.FollowToEndAsync(accepted.Operation);

        Assert.IsType<SwapProgress.Succeeded>(end);
        Assert.Equal(SidesVerdict.Swapped, (await cloud.Target.ReadSidesAsync(intent, Token)).Judge(intent));
        var after = await cloud.FindAsync("shop-api");
        Assert.Equal(before.Service.Key, after.Service.Key);
        Assert.Equal(before.Staging!.Id, after.Production!.Id);
        Assert.Equal(before.Service.Production!.Vip, after.Service.Production!.Vip);
        Assert.Single(await SwapsAsync(cloud));
    }

    [Fact]
    public async Task BeginAsync_ReadyPair_AsksForTheSlotAfterwards()
    {
        await using var cloud = await TestCloud.StartAsync();
        var intent = await cloud.IntentAsync("shop-api");

        var accepted = Assert.IsType<Submission.Accepted>(await cloud.Target.BeginAsync(intent, "swap-1", Token));

        var sent = Assert.Single(await SwapsAsync(cloud));
        Assert.Equal($"{intent.Staging.Deployment}/providers/Microsoft.Network/cloudServiceSlots/swap", sent.Path);
        Assert.Equal("?api-version=2022-05-01", sent.Query);
        Assert.Equal("PUT", accepted.Operation.Method);
        Assert.NotNull(accepted.Operation.StatusUri);
        Assert.NotNull(accepted.Operation.RequestId);
    }

    [Fact]
    public async Task BeginAsync_RetryAfterTold_KeepsIt()
    {
        await using var cloud = await TestCloud.StartAsync(options => (options.RetryAfterSeconds, options.SwapDuration) = (5, TimeSpan.FromHours(1)));

        var accepted = Assert.IsType<Submission.Accepted>(await cloud.Target.BeginAsync(await cloud.IntentAsync("shop-api"), "swap-1", Token));

        Assert.Equal(TimeSpan.FromSeconds(5), accepted.RetryAfter);
        Assert.Equal(new SwapProgress.Running("InProgress", TimeSpan.FromSeconds(5)), await cloud.Target.FollowAsync(accepted.Operation, Token));
    }

    public static TheoryData<string, string?, Type> Troubles => new()
    {
        { "{ 'kind': 'error', 'status': 503 }", null, typeof(Submission.Unknown) },
        { "{ 'kind': 'error', 'status': 500 }", null, typeof(Submission.Unknown) },
        { "{ 'kind': 'error', 'status': 408 }", null, typeof(Submission.Unknown) },
        { "{ 'kind': 'dropReply' }", null, typeof(Submission.Unknown) },
        { "{ 'kind': 'dropRequest' }", null, typeof(Submission.Unknown) },
        { "{ 'kind': 'late', 'seconds': 60 }", "00:00:05", typeof(Submission.Unknown) }, // Long enough for what is read before, on a busy machine.
        { "{ 'kind': 'throttled', 'retryAfter': 9 }", null, typeof(Submission.Refused) },
        { "{ 'kind': 'error', 'status': 409, 'code': 'OperationNotAllowed', 'retryAfter': 9 }", null, typeof(Submission.Refused) },
        { "{ 'kind': 'error', 'status': 403, 'code': 'AuthorizationFailed' }", null, typeof(Submission.Refused) },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task BeginAsync_Trouble_IsSentOnceAndJudged(string fault, string? timeout, Type expected)
    {
        await using var cloud = await TestCloud.StartAsync(configure: null, [.. timeout is null ? [] : new[] { ("Arm:Timeout", timeout) }]);
        var intent = await cloud.IntentAsync("shop-api");
        await cloud.FaultAsync(SwapFault(fault));

        var submission = await cloud.Target.BeginAsync(intent, "swap-1", Token);

        Assert.IsType(expected, submission);
        Assert.Single(await SwapsAsync(cloud));
    }

    [Fact]
    public async Task BeginAsync_Throttled_KeepsTheWait()
    {
        await using var cloud = await TestCloud.StartAsync();
        var intent = await cloud.IntentAsync("shop-api");
        await cloud.FaultAsync(SwapFault("{ 'kind': 'throttled', 'retryAfter': 9 }"));

        var refused = Assert.IsType<Submission.Refused>(await cloud.Target.BeginAsync(intent, "swap-1", Token));

        Assert.Equal(CloudFailureKind.Throttled, refused.Failure.Kind);
        Assert.Equal(TimeSpan.FromSeconds(9), refused.Failure.RetryAfter);
    }

    [Fact]
    public async Task BeginAsync_DroppedReply_HappenedNevertheless()
    {
        await using var cloud = await TestCloud.StartAsync(options => options.SwapDuration = TimeSpan.Zero);
        var intent = await cloud.IntentAsync("shop-api");
        await cloud.FaultAsync(SwapFault("{ 'kind': 'dropReply' }"));

        Assert.IsType<Submission.Unknown>(await cloud.Target.BeginAsync(intent, "swap-1", Token));

        Assert.True(await SwapsSoonAsync(cloud, intent));
    }

    [Theory]
    [InlineData("operationFails", typeof(SwapProgress.Failed))]
    [InlineData("operationForgotten", typeof(SwapProgress.Unknown))]
    public async Task FollowAsync_OperationGoesWrong_SaysSo(string kind, Type expected)
    {
        await using var cloud = await TestCloud.StartAsync();
        var intent = await cloud.IntentAsync("shop-api");
        await cloud.FaultAsync(new { kind });

        var accepted = Assert.IsType<Submission.Accepted>(await cloud.Target.BeginAsync(intent, "swap-1", Token));

        Assert.IsType(expected, await cloud.FollowToEndAsync(accepted.Operation));
    }

    [Fact]
    public async Task FollowAsync_OnePoll_IsOneRequestEvenWhenTheCloudIsDown()
    {
        await using var cloud = await TestCloud.StartAsync();
        var accepted = Assert.IsType<Submission.Accepted>(await cloud.Target.BeginAsync(await cloud.IntentAsync("shop-api"), "swap-1", Token));
        await cloud.FaultAsync(new { kind = "error", status = 503 });
        await cloud.ForgetRequestsAsync();

        var unknown = Assert.IsType<SwapProgress.Unknown>(await cloud.Target.FollowAsync(accepted.Operation, Token));

        Assert.Equal(CloudFailureKind.Unexpected, unknown.Failure.Kind);
        Assert.Single(await cloud.RequestsAsync());
    }

    [Fact]
    public async Task BeginAsync_NobodyListens_NothingWasChanged()
    {
        SwapIntent intent;
        ISwapTarget target;
        await using (var cloud = await TestCloud.StartAsync())
        {
            intent = await cloud.IntentAsync("shop-api");
            target = cloud.Target;
            await cloud.StopAsync();
            var refused = Assert.IsType<Submission.Refused>(await target.BeginAsync(intent, "swap-1", Token));
            Assert.Equal(CloudFailureKind.Network, refused.Failure.Kind);
        }
    }

    private static System.Text.Json.Nodes.JsonObject SwapFault(string fault)
    {
        var order = System.Text.Json.Nodes.JsonNode.Parse(fault.Replace('\'', '"'))!.AsObject();
        order["method"] = "PUT";
        order["path"] = SwapPath;
        return order;
    }

    private static async Task<List<SentRequest>> SwapsAsync(TestCloud cloud) =>
        [.. (await cloud.RequestsAsync()).Where(request => request.Method == "PUT")];

    private static async Task<bool> SwapsSoonAsync(TestCloud cloud, SwapIntent intent)
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < TestCloud.Patience;)
        {
            if ((await cloud.Target.ReadSidesAsync(intent, Token)).Judge(intent) == SidesVerdict.Swapped)
                return true;
            await Task.Delay(50, Token);
        }

        return false;
    }
}
