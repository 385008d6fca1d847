using Azure.Core;

namespace Portal.Arm.Tests;

public sealed class OperatorTokenPolicyTests : IOperatorTokens
{
    private const string Permissions = "/subscriptions/s1/resourceGroups/g/providers/Microsoft.Authorization/permissions?api-version=2022-04-01";

    private (string Id, string Name)? acting;
    private string? token;
    private string? scope;

    (string Id, string Name)? IOperatorTokens.Acting => acting;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    Task<string?> IOperatorTokens.FindAsync(string person, string scope, CancellationToken cancellationToken)
    {
        this.scope = scope;
        return Task.FromResult(person == "t/ana" ? token : null);
    }

    [Fact]
    public async Task Send_ForAPerson_GoesWithTheTokenOfThePerson()
    {
        await using var arm = await StartAsync();
        (acting, token) = (("t/ana", "Ana"), "hers");

        await SendAsync(arm, RequestMethod.Put, "/swap");
        await SendAsync(arm, RequestMethod.Get, Permissions);
        acting = null;
        await SendAsync(arm, RequestMethod.Get, "/subscriptions");

        Assert.Equal(["Bearer hers", "Bearer hers", "Bearer emulator"], arm.Requests.Select(request => request.Headers.Authorization.ToString()));
        Assert.EndsWith("/.default", scope, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_PersonIsAway_ReadsAsThePortalAndChangesNothing()
    {
        await using var arm = await StartAsync();
        acting = ("t/ana", "Ana");

        await SendAsync(arm, RequestMethod.Get, "/subscriptions");
        Assert.Equal("Bearer emulator", Assert.Single(arm.Requests).Headers.Authorization.ToString());
        // What the portal may do says nothing of the person.
        await Assert.ThrowsAsync<OperatorAwayException>(() => SendAsync(arm, RequestMethod.Get, Permissions));
        var away = await Assert.ThrowsAsync<OperatorAwayException>(() => SendAsync(arm, RequestMethod.Put, "/swap"));
        await Assert.ThrowsAsync<OperatorAwayException>(() => SendAsync(arm, RequestMethod.Delete, "/subscriptions/s1"));

        Assert.Single(arm.Requests);
        Assert.True(ArmFailures.Explains(away, Token));
        Assert.Equal((ArmFailureKind.OperatorAway, true), (ArmFailures.Of(away, "swap").Kind, ArmFailures.Of(away, "swap").NeverSent));
    }

    [Fact]
    public async Task Send_NotAskedForByTheSettings_GoesAsThePortal()
    {
        await using var arm = await FakeArm.StartAsync(context => FakeArm.WriteAsync(context, 200), options => options.OnBehalfOfOperator = false, this);
        (acting, token) = (("t/ana", "Ana"), "hers");

        await SendAsync(arm, RequestMethod.Put, "/swap");

        Assert.Equal("Bearer emulator", Assert.Single(arm.Requests).Headers.Authorization.ToString());
    }

    private Task<FakeArm> StartAsync() => FakeArm.StartAsync(context => FakeArm.WriteAsync(context, 200), options => options.OnBehalfOfOperator = true, this);

    private static async Task SendAsync(FakeArm arm, RequestMethod method, string address) =>
        await arm.Connection.Requests.SendAsync(new ArmRequest(method, address) { Once = true }, Token);
}
