using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Identity;

namespace Portal.Arm.Tests;

public sealed class ArmFailuresTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int, string, ArmFailureKind, string> Answers => new()
    {
        { 401, """{"error":{"code":"InvalidAuthenticationToken","message":"The token has expired."}}""", ArmFailureKind.SignIn,
            "The portal could not read shop: Azure does not accept its sign-in (InvalidAuthenticationToken: The token has expired). Check Arm:TenantId and Arm:Credential." },
        { 403, """{"error":{"code":"AuthorizationFailed","message":"The client 'x' with object id 'y' does not have authorization to perform action 'Microsoft.Compute/cloudServices/read' over scope '/subscriptions/s' or the scope is invalid."}}""", ArmFailureKind.Permission,
            "The portal could not read shop: its identity lacks the action Microsoft.Compute/cloudServices/read on /subscriptions/s. Ask for a role that has it." },
        { 403, """{"error":{"code":"RequestDisallowedByPolicy","message":"No."}}""", ArmFailureKind.Refused,
            "The portal could not read shop: Azure refused (RequestDisallowedByPolicy: No). Mend the cause, then try again." },
        { 404, """{"error":{"code":"ResourceNotFound"}}""", ArmFailureKind.NotFound,
            "The portal could not read shop: it does not exist (any more), or may not be seen (ResourceNotFound). Refresh the list." },
        { 409, """{"error":{"code":"ScopeLocked","message":"Locked.\nReally."}}""", ArmFailureKind.Refused,
            "The portal could not read shop: Azure refused (ScopeLocked: Locked). Mend the cause, then try again." },
        { 500, "<html>oops</html>", ArmFailureKind.Unexpected,
            "The portal could not read shop: Azure answered 500. Try again in a moment." },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Of_Answer_SaysCauseAndMend(int status, string body, ArmFailureKind kind, string sentence)
    {
        await using var arm = await FakeArm.StartAsync(status, body, ("x-ms-request-id", "r-9"));

        var response = await arm.Connection.Requests.SendAsync(new ArmRequest(RequestMethod.Get, "/x") { Once = true }, Token);
        var failure = ArmFailures.Of(response, "read shop");

        Assert.Equal(kind, failure.Kind);
        Assert.Equal(sentence, failure.Sentence);
        Assert.Equal("r-9", failure.RequestId);
    }

    [Theory]
    [InlineData("Retry-After", "17", "Try again in 17 s.")]
    [InlineData("retry-after-ms", "1500", "Try again in 2 s.")]
    [InlineData("Retry-After", "180", "Try again in 3 min.")]
    public async Task Of_Throttled_SaysHowLong(string header, string value, string mend)
    {
        await using var arm = await FakeArm.StartAsync(429, """{"error":{"code":"TooManyRequests"}}""", (header, value));

        var response = await arm.Connection.Requests.SendAsync(new ArmRequest(RequestMethod.Get, "/x") { Once = true }, Token);

        Assert.Equal($"The portal could not read shop: Azure asks to slow down (TooManyRequests). {mend}", ArmFailures.Of(response, "read shop").Sentence);
    }

    [Fact]
    public async Task Of_RetryAfterAsDate_IsMeasuredByTheServersClock()
    {
        await using var arm = await FakeArm.StartAsync(
            429, "{}", ("Date", "Mon, 23 Nov 2026 10:00:00 GMT"), ("Retry-After", "Mon, 23 Nov 2026 10:00:30 GMT"));

        var response = await arm.Connection.Requests.SendAsync(new ArmRequest(RequestMethod.Get, "/x") { Once = true }, Token);

        Assert.Equal(TimeSpan.FromSeconds(30), ArmFailures.Of(response, "read shop").RetryAfter);
    }

    [Fact]
    public async Task Of_NothingListens_IsNeverSent()
    {
        using var connection = new ArmConnection(new ArmOptions { Socket = "/nowhere/arm.sock", RetryDelay = TimeSpan.Zero });

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => connection.Requests.GetAsync<object>("/x", Token));
        var failure = ArmFailures.Of(exception, "read shop");

        Assert.IsType<AggregateException>(exception);
        Assert.True(ArmFailures.Explains(exception, Token));
        Assert.Equal(ArmFailureKind.Network, failure.Kind);
        Assert.True(failure.NeverSent, failure.Sentence);
    }

    [Fact]
    public async Task Of_DroppedReply_MayHaveArrived()
    {
        await using var arm = await FakeArm.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => arm.Connection.Requests.SendAsync(new ArmRequest(RequestMethod.Put, "/x"), Token));

        Assert.False(ArmFailures.Of(exception, "swap shop").NeverSent);
    }

    [Fact]
    public async Task Of_TimeOutThatNobodyAskedFor_IsNetwork()
    {
        await using var arm = await FakeArm.StartAsync(
            context => Task.Delay(Timeout.Infinite, context.RequestAborted), options => options.Timeout = TimeSpan.FromMilliseconds(100));

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => arm.Connection.Requests.SendAsync(new ArmRequest(RequestMethod.Put, "/x"), Token));

        Assert.True(ArmFailures.Explains(exception, Token));
        Assert.Equal(
            "The portal could not swap shop: no answer came from Azure in time. Try again; if it goes on, check the network and Arm:Timeout.",
            ArmFailures.Of(exception, "swap shop").Sentence);
    }

    [Fact]
    public void Explains_CancellationOfTheCaller_IsNoFailure() =>
        Assert.False(ArmFailures.Explains(new TaskCanceledException(), new CancellationToken(canceled: true)));

    [Fact]
    public void Explains_FaultOfOurs_IsNoFailure() => Assert.False(ArmFailures.Explains(new InvalidOperationException(), Token));

    [Fact]
    public void Of_SignIn_SaysWhatToCheck()
    {
        var failure = ArmFailures.Of(new CredentialUnavailableException("No managed identity endpoint found.\nSee https://x"), "list the subscriptions");

        Assert.Equal(ArmFailureKind.SignIn, failure.Kind);
        Assert.True(failure.NeverSent);
        Assert.Equal(
            "The portal could not list the subscriptions: it could not sign in to Azure (No managed identity endpoint found). Check Arm:Credential and the keys that it needs.",
            failure.Sentence);
    }

    [Fact]
    public void Of_NetworkWithoutAnswer_TakesTheLastAttempt() => Assert.Contains(
        "second",
        ArmFailures.Of(new AggregateException(new RequestFailedException("first"), new RequestFailedException("second")), "read shop").Sentence,
        StringComparison.Ordinal);

    [Fact]
    public void Of_SecretsInMessages_AreTakenOut()
    {
        var failure = ArmFailures.Of(
            new RequestFailedException("GET https://management.azure.com/o/1?t=1&sig=geheim failed with Bearer eyJhbGciOi.eyJzdWIi.c2ln"), "read shop");

        Assert.DoesNotContain("geheim", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Rubbish_SaysSo() => Assert.StartsWith(
        "The portal could not read shop: the answer cannot be understood.",
        ArmFailures.Of(new JsonException("'<' is invalid"), "read shop").Sentence,
        StringComparison.Ordinal);
}
