using Azure.Core;

namespace Portal.Arm.Tests;

public sealed class SafeRetryPolicyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, int, bool, int> Rows => new()
    {
        { "GET", 503, false, 4 },
        { "HEAD", 500, false, 4 },
        { "GET", 429, false, 4 },
        { "PUT", 503, false, 1 },
        { "POST", 500, false, 1 },
        { "PUT", 429, false, 4 },
        { "PUT", 429, true, 1 },
        { "PUT", 503, true, 1 },
        { "GET", 503, true, 1 },
        { "GET", 404, false, 1 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task SendAsync_AnswerIsAlwaysTheSame_SendsThisOften(string method, int status, bool once, int sent)
    {
        await using var arm = await FakeArm.StartAsync(status, method == "HEAD" ? "" : "{}");

        var response = await arm.Connection.Requests.SendAsync(new ArmRequest(RequestMethod.Parse(method), "/x") { Once = once }, Token);

        Assert.Equal(status, response.Status);
        Assert.Equal(sent, arm.Requests.Count);
    }

    [Fact]
    public async Task SendAsync_LongRetryAfter_TellsAtOnce()
    {
        await using var arm = await FakeArm.StartAsync(429, "{}", ("Retry-After", "60"));

        var response = await arm.Connection.Requests.SendAsync(new ArmRequest(RequestMethod.Get, "/x"), Token);

        Assert.Equal(TimeSpan.FromSeconds(60), ArmFailures.Of(response, "read x").RetryAfter);
        Assert.Single(arm.Requests);
    }

    [Fact]
    public async Task SendAsync_WaitsThatAddUpToTooMuch_TellsInsteadOfWaitingAgain()
    {
        var answers = 0;
        await using var arm = await FakeArm.StartAsync(context => FakeArm.WriteAsync(context, 429, "{}", ("retry-after-ms", answers++ == 0 ? "1" : "1501")));

        var response = await arm.Connection.Requests.SendAsync(new ArmRequest(RequestMethod.Get, "/x"), Token);

        Assert.Equal(429, response.Status);
        Assert.Equal(2, arm.Requests.Count);
    }

    [Fact]
    public async Task SendAsync_LostReplyOfPut_IsNotSentAgain()
    {
        await using var arm = await FakeArm.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => arm.Connection.Requests.SendAsync(new ArmRequest(RequestMethod.Put, "/x", new { }), Token));

        Assert.True(ArmFailures.Explains(exception, Token));
        Assert.Single(arm.Requests);
    }
}
