namespace Portal.Arm.Tests;

public sealed class ArmPollerTests
{
    private const string Address = "https://management.emulator.invalid/operations/1";

    private static readonly ArmOperationReference ByStatus = new(Address, LocationUri: null);
    private static readonly ArmOperationReference ByLocation = new(StatusUri: null, Address);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<bool, int, string, Type> Answers => new()
    {
        { true, 200, """{"status":"InProgress"}""", typeof(ArmPoll.Running) },
        { true, 200, """{"Status":"Accepted"}""", typeof(ArmPoll.Running) },
        { true, 202, "", typeof(ArmPoll.Running) },
        { true, 200, """{"status":"succeeded"}""", typeof(ArmPoll.Succeeded) },
        { true, 200, """{"status":"Failed","error":{"code":"Conflict","message":"no"}}""", typeof(ArmPoll.Failed) },
        { true, 200, """{"status":"Canceled"}""", typeof(ArmPoll.Canceled) },
        { true, 200, "{}", typeof(ArmPoll.Unknown) },
        { true, 200, "<html>", typeof(ArmPoll.Unknown) },
        { true, 204, "", typeof(ArmPoll.Unknown) },
        { true, 404, """{"error":{"code":"NotFound"}}""", typeof(ArmPoll.Unknown) },
        { true, 500, "", typeof(ArmPoll.Unknown) },
        { true, 429, "", typeof(ArmPoll.Unknown) },
        { false, 202, "", typeof(ArmPoll.Running) },
        { false, 200, "", typeof(ArmPoll.Succeeded) },
        { false, 200, "{}", typeof(ArmPoll.Succeeded) },
        { false, 204, "", typeof(ArmPoll.Succeeded) },
        { false, 200, """{"status":"InProgress"}""", typeof(ArmPoll.Running) },
        { false, 409, """{"error":{"code":"Conflict","message":"no"}}""", typeof(ArmPoll.Failed) },
        { false, 409, "<html>", typeof(ArmPoll.Unknown) },
        { false, 404, """{"error":{"code":"NotFound"}}""", typeof(ArmPoll.Unknown) },
        { false, 403, """{"error":{"code":"AuthorizationFailed"}}""", typeof(ArmPoll.Unknown) },
        { false, 503, "", typeof(ArmPoll.Unknown) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task PollAsync_Answer_MeansThis(bool byStatus, int status, string body, Type expected)
    {
        await using var arm = await FakeArm.StartAsync(status, body);

        var poll = await arm.Connection.Poller.PollAsync(byStatus ? ByStatus : ByLocation, "follow the swap", Token);

        Assert.IsType(expected, poll);
        Assert.Single(arm.Requests);
    }

    [Fact]
    public async Task PollAsync_Running_KeepsRetryAfter()
    {
        await using var arm = await FakeArm.StartAsync(200, """{"status":"InProgress"}""", ("Retry-After", "7"));

        Assert.Equal(new ArmPoll.Running("InProgress", TimeSpan.FromSeconds(7)), await arm.Connection.Poller.PollAsync(ByStatus, "follow the swap", Token));
    }

    [Fact]
    public async Task PollAsync_Failed_KeepsCodeMessageAndRequest()
    {
        await using var arm = await FakeArm.StartAsync(
            200, """{"status":"Failed","error":{"code":"Conflict","message":"Something else runs."}}""", ("x-ms-request-id", "r-1"));

        var failed = Assert.IsType<ArmPoll.Failed>(await arm.Connection.Poller.PollAsync(ByStatus, "follow the swap", Token));

        Assert.Equal("Conflict", failed.Failure.Code);
        Assert.Equal("r-1", failed.Failure.RequestId);
        Assert.Equal("Azure's operation failed (Conflict: Something else runs).", failed.Failure.Sentence);
    }

    [Fact]
    public async Task PollAsync_ConnectionDrops_IsUnknown()
    {
        await using var arm = await FakeArm.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var unknown = Assert.IsType<ArmPoll.Unknown>(await arm.Connection.Poller.PollAsync(ByStatus, "follow the swap", Token));

        Assert.Equal(ArmFailureKind.Network, unknown.Failure.Kind);
    }

    [Fact]
    public async Task PollAsync_AddressElsewhere_IsUnknownAndNotSent()
    {
        await using var arm = await FakeArm.StartAsync(200);

        var poll = await arm.Connection.Poller.PollAsync(new ArmOperationReference("https://elsewhere.example/o?sig=geheim", null), "follow the swap", Token);

        Assert.DoesNotContain("geheim", Assert.IsType<ArmPoll.Unknown>(poll).Failure.Sentence, StringComparison.Ordinal);
        Assert.Empty(arm.Requests);
    }

    [Fact]
    public async Task PollAsync_NoAddress_IsUnknown()
    {
        await using var arm = await FakeArm.StartAsync(200);

        Assert.IsType<ArmPoll.Unknown>(await arm.Connection.Poller.PollAsync(new ArmOperationReference(null, null), "follow the swap", Token));
    }

    [Fact]
    public async Task PollAsync_CallerCancels_Throws()
    {
        await using var arm = await FakeArm.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => arm.Connection.Poller.PollAsync(ByStatus, "follow the swap", cancel.Token));
    }
}
