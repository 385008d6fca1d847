using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Tests.Support;
using Portal.Web.Operators;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Tests.Operators;

public sealed class RoleRefreshTests : IRoleReader
{
    private static readonly DateTimeOffset Start = new(2026, 11, 6, 14, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Start);
    private readonly SignInRoles roles = new();
    private readonly SignInRegister register;
    private readonly PersonRoles persons;
    private readonly SignIn ana = new("1", "ana", Start);
    private readonly List<string> asked = [];
    private RoleReading answer = new RoleReading.Unknown("not set");

    public RoleRefreshTests()
    {
        register = new SignInRegister(new SessionLimits(), time);
        persons = new PersonRoles(new MemoryBook(), new TokenOptions(), time);
        roles.Remember(ana, "first");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    Task<RoleReading> IRoleReader.ReadAsync(SignIn signIn, string refreshToken, CancellationToken cancellationToken)
    {
        asked.Add(refreshToken);
        return Task.FromResult(answer);
    }

    [Fact]
    public async Task RefreshAsync_OtherRoles_ArePutInAndPagesLookAgainOnce()
    {
        var changes = 0;
        register.Changed += (_, _) => changes++;
        answer = new RoleReading.Found(new HashSet<string> { "Portal.Reader" }, "second");

        await RefreshAsync();
        await RefreshAsync();

        Assert.Equal(["Portal.Reader"], roles.Of(ana)!);
        Assert.Equal(["Portal.Reader"], persons.Of("ana")!);
        Assert.Equal(["first", "second"], asked);
        Assert.Equal(1, changes);
    }

    [Fact]
    public async Task RefreshAsync_ProviderKnowsThePersonNoMore_EndsTheSignIn()
    {
        answer = new RoleReading.Ended();

        await RefreshAsync();

        Assert.False(register.Holds(ana));
        Assert.Empty(roles.All);
        Assert.Empty(persons.Of("ana")!);
    }

    [Fact]
    public async Task RefreshAsync_ProviderCannotBeAsked_LeavesAllAsItWas()
    {
        answer = new RoleReading.Found(new HashSet<string> { "Portal.Reader" }, "second");
        await RefreshAsync();
        answer = new RoleReading.Unknown("no route");

        await RefreshAsync();

        Assert.Equal(["Portal.Reader"], roles.Of(ana)!);
        Assert.True(register.Holds(ana));
    }

    [Fact]
    public async Task RefreshAsync_SignInThatNoLongerHolds_IsNotAskedFor()
    {
        time.Advance(TimeSpan.FromHours(13));

        await RefreshAsync();

        Assert.Empty(asked);
        Assert.Empty(roles.All);
    }

    private Task RefreshAsync() => new RoleRefresh(roles, this, register, persons, NullLogger<RoleRefresh>.Instance).RefreshAsync(Token);
}
