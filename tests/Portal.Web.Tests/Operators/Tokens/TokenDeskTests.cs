using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Grants;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;
using Portal.Web.Operators;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Tests.Operators.Tokens;

public sealed class TokenDeskTests : IStandingGrants
{
    private static readonly Operator Ana = new("t/ana", "Ana Ribeiro");
    private static readonly Operator Ben = new("t/ben", "Ben Carter");

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 6, 14, 0, 0, TimeSpan.Zero));
    private readonly MemoryBook book = new();
    private readonly SwapHistory history;
    private readonly TokenOptions options = new();
    private readonly PersonRoles persons;
    private readonly TokenRegister register;
    private readonly TokenDesk desk;
    private readonly TokenAccess access;

    public TokenDeskTests()
    {
        var ledger = new MemoryLedger();
        history = new SwapHistory(ledger, new LedgerProver(ledger, time), time);
        persons = new PersonRoles(book, options, time);
        persons.Saw(Ana.Id, ["Portal.Operator"]);
        register = new TokenRegister(book, history, time);
        desk = new TokenDesk(register, persons, options, time);
        access = new TokenAccess(register, persons, new GrantBook(book, this, history, time), time);
    }

    IReadOnlyList<GivenRole> IStandingGrants.Now { get; } =
    [
        new("Operators:Operator", OperatorRole.Operator, "Portal.Operator", new GrantScope.Everything()),
        new("Operators:Grants:0", OperatorRole.Owner, "ana", new GrantScope.OfTeam("media")),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IssueAsync_TellsItOnceAndKeepsTheHashOnly()
    {
        var issued = await IssueAsync(new("nightly", "Operator", "team=Shop", 30));

        var record = Assert.Single(await book.ListAsync("token", default, Token));
        Assert.Equal(TokenText.Hash(issued.Text), record.Id);
        var entry = Assert.Single(book.Entries);
        Assert.Equal(LedgerKind.TokenIssued, entry.Kind);
        foreach (var kept in new[] { record.What, record.Id, entry.What.ToJsonString(), issued.ToString(), issued.Token.ToString() })
            Assert.DoesNotContain(issued.Text[4..20], kept, StringComparison.Ordinal);
        Assert.DoesNotContain(record.Id, entry.What.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Access_IsThePersonsNarrowedToRoleAndScope()
    {
        var token = await IssueAsync(new("nightly", "Operator", "team=Shop", 30));
        var now = access.Of(token.Token.Hash);

        var shop = Scoped.Service("shop", "s1", "a", "b", "Shop");
        Assert.Equal((Ana.Id, "Ana Ribeiro (token nightly)"), (now.By.Id, now.By.Name));
        Assert.True(now.May(OperatorRight.Swap, shop));
        Assert.False(now.May(OperatorRight.See, shop with { Team = "other" }));
        Assert.False(now.MaySomewhere(OperatorRight.Govern)); // Ana owns media; the token is an Operator's.
    }

    [Fact]
    public async Task Access_RolesOfThePersonAreGone_DiesWithThem()
    {
        var token = await IssueAsync(new("nightly", "Operator", null, 30));
        Assert.True(access.Of(token.Token.Hash).SeesEverything);

        persons.Saw(Ana.Id, ["Portal.Nothing"]);

        Assert.False(access.Of(token.Token.Hash).SeesEverything);
        Assert.False(access.Of(token.Token.Hash).May(OperatorRight.See, Scoped.Service("shop", "s1", "a", "b", "Shop")));
    }

    [Fact]
    public async Task Access_PersonNotHeardOfForLong_RestsUntilTheySignInAgain()
    {
        var token = await IssueAsync(new("nightly", "Operator", null, 30));
        time.Advance(TimeSpan.FromDays(options.RolesDays + 1));
        Assert.Equal(Access.None, access.Of(token.Token.Hash));

        persons.Saw(Ana.Id, ["Portal.Operator"]);

        Assert.True(access.Of(token.Token.Hash).SeesEverything);
    }

    [Fact]
    public async Task Access_ExpiredOrRevoked_Nothing()
    {
        var (expiring, revoked) = (await IssueAsync(new("a", "Reader", null, 1)), await IssueAsync(new("b", "Reader", null, 2)));
        await desk.RevokeAsync(revoked.Token.Id, By(Ana), Token);
        Assert.Equal(Access.None, access.Of(revoked.Token.Hash));
        Assert.True(access.Of(expiring.Token.Hash).SeesEverything);

        time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(Access.None, access.Of(expiring.Token.Hash));
    }

    [Theory]
    [InlineData(null, "Reader", null, 1, "name")]
    [InlineData("a\nb", "Reader", null, 1, "name")]
    [InlineData("a", "Admin", null, 1, "role")]
    [InlineData("a", "Reader", "everything", 1, "scope")]
    [InlineData("a", "Reader", null, 0, "days")]
    [InlineData("a", "Reader", null, 91, "days")]
    [InlineData("a", "Reader", null, null, "days")]
    public async Task IssueAsync_Wrong_NamesTheMember(string? name, string? role, string? scope, int? days, string member) =>
        Assert.Equal(member, Assert.Single(Assert.IsType<TokenResult.Invalid>(await desk.IssueAsync(new(name, role, scope, days), By(Ana), Token)).Faults).Member);

    [Theory]
    [InlineData("Approver")]
    [InlineData("Owner")]
    public async Task IssueAsync_RoleAboveOnesOwn_IsRefused(string role) =>
        Assert.IsType<TokenResult.Refused>(await desk.IssueAsync(new("a", role, null, 1), By(Ana), Token));

    [Fact]
    public async Task IssueAsync_ByATokenOrWithoutKnownRolesOrTooMany_IsRefused()
    {
        Assert.IsType<TokenResult.Refused>(await desk.IssueAsync(new("a", "Reader", null, 1), By(Ana) with { Cap = new Grant(OperatorRole.Owner, new GrantScope.Everything()) }, Token));
        Assert.IsType<TokenResult.Refused>(await desk.IssueAsync(new("a", "Reader", null, 1), By(Ben), Token));
        options.PerPerson = 2;
        await IssueAsync(new("a", "Reader", null, 1));
        await IssueAsync(new("b", "Reader", null, 1));
        Assert.IsType<TokenResult.Refused>(await desk.IssueAsync(new("c", "Reader", null, 1), By(Ana), Token));
    }

    [Fact]
    public async Task RevokeAsync_ByOthers_OwnersOfEverythingOnly()
    {
        var token = (await IssueAsync(new("a", "Reader", null, 1))).Token;

        Assert.IsType<TokenResult.NotFound>(await desk.RevokeAsync(token.Id, By(Ben), Token));
        Assert.IsType<TokenResult.NotFound>(await desk.RevokeAsync(token.Id, By(Ben, OperatorRole.Owner, "team=Shop"), Token));
        Assert.Equal("Ben Carter", Assert.IsType<TokenResult.Revoked>(await desk.RevokeAsync(token.Id, By(Ben, OperatorRole.Owner), Token)).Token.RevokedBy);
        Assert.Equal([LedgerKind.TokenIssued, LedgerKind.TokenRevoked], book.Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task RevokedOnAnotherInstance_EndsHereWithTheNextRound()
    {
        var token = (await IssueAsync(new("a", "Reader", null, 1))).Token;
        var elsewhere = new TokenRegister(book, history, time);
        Assert.NotNull(await elsewhere.FindAsync(token.Hash, Token)); // Just made on another instance: it is found in the database.

        await desk.RevokeAsync(token.Id, By(Ana), Token);
        await elsewhere.KeepAsync(Token);

        Assert.False(elsewhere.Of(token.Hash)!.Holds(time.GetUtcNow()));
    }

    [Fact]
    public async Task Touch_ManyTimes_IsWrittenOnceAMinute()
    {
        var token = (await IssueAsync(new("a", "Reader", null, 1))).Token;
        var revisions = new List<long>();
        for (var second = 0; second < 130; second++)
        {
            register.Touch(token.Hash);
            await register.KeepAsync(Token);
            revisions.Add((await book.FindAsync("token", token.Hash, Token))!.Revision);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(4, revisions[^1]); // Made, and used in three minutes.
        Assert.Equal(time.GetUtcNow().AddSeconds(-10), register.Of(token.Hash)!.LastUsedAt);
    }

    private static Access By(Operator person, OperatorRole role = OperatorRole.Operator, string scope = "*") =>
        new(person, [new Grant(role, GrantScope.Parse(scope)!)]);

    private async Task<TokenResult.Issued> IssueAsync(TokenDraft draft) => Assert.IsType<TokenResult.Issued>(await desk.IssueAsync(draft, By(Ana), Token));
}
