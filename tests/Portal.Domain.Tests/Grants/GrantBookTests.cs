using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Grants;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Grants;

public sealed class GrantBookTests : IStandingGrants
{
    private static readonly Access Owner = Scoped.Access(OperatorRole.Owner, "*");

    private readonly MemoryBook memory = new();
    private readonly MemoryLedger ledger = new();
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly List<GivenRole> standing = [];
    private readonly GrantBook book;

    public GrantBookTests() => book = NewBook();

    IReadOnlyList<GivenRole> IStandingGrants.Now => standing;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GiveAsync_Owner_HoldsAtOnceAndIsInTheLedger()
    {
        var changes = 0;
        book.Changed += (_, _) => changes++;

        var given = await GiveAsync("operator", "retail-ops", "team=Shop", note: " The shop's people ");

        Assert.Equal([new Grant(OperatorRole.Operator, new GrantScope.OfTeam("Shop")) { Source = given.Id }], book.To(new HashSet<string> { "retail-ops" }));
        Assert.Empty(book.To(new HashSet<string> { "others" }));
        Assert.Equal(("The shop's people", Sample.Ana, Sample.Now), (given.Note, given.By, given.At));
        var entry = Assert.Single(memory.Entries);
        Assert.Equal((LedgerKind.RoleGiven, Sample.Ana), (entry.Kind, entry.Person));
        Assert.Equal(("Operator", "retail-ops", "team=Shop"), ((string?)entry.What["role"], (string?)entry.What["to"], (string?)entry.What["scope"]));
        Assert.Equal(1, changes);
    }

    [Fact]
    public async Task GiveAsync_AnotherInstance_KnowsItAfterReading()
    {
        await GiveAsync("Reader", "auditors", "*");
        var elsewhere = NewBook();
        Assert.Empty(elsewhere.All);

        await elsewhere.ReadAsync(Token);

        Assert.Equal(book.All, elsewhere.All);
    }

    [Theory]
    [InlineData("Admin", "x", "*", "role")]
    [InlineData("Reader,Owner", "x", "*", "role")]
    [InlineData("Reader", " ", "*", "to")]
    [InlineData("Reader", "a\nb", "*", "to")]
    [InlineData("Reader", "x", "/subscriptions/a/b/c/d", "scope")]
    [InlineData("Reader", "x", null, "scope")]
    public async Task GiveAsync_Wrong_NamesTheMemberAndWritesNothing(string? role, string? to, string? scope, string member)
    {
        var invalid = Assert.IsType<GrantResult.Invalid>(await book.GiveAsync(new GrantDraft(role, to, scope), Owner, Token));

        Assert.Equal(member, Assert.Single(invalid.Faults).Member);
        Assert.Empty(memory.Entries);
    }

    [Theory]
    [InlineData(OperatorRole.Reader, "*")]
    [InlineData(OperatorRole.Operator, "*")]
    [InlineData(OperatorRole.Approver, "*")]
    [InlineData(OperatorRole.Owner, "team=media")]
    [InlineData(OperatorRole.Owner, "/subscriptions/s1/resourceGroups/a")]
    public async Task GiveAsync_NotOwnerOfThatScope_IsForbidden(OperatorRole role, string scope)
    {
        Assert.IsType<GrantResult.Forbidden>(await book.GiveAsync(new GrantDraft("Reader", "x", "/subscriptions/s1"), Scoped.Access(role, scope), Token));
        Assert.Empty(memory.Entries);
    }

    [Fact]
    public async Task GiveAsync_OwnerOfASubscription_MayWithinIt() => Assert.IsType<GrantResult.Done>(
        await book.GiveAsync(new GrantDraft("Owner", "x", "/subscriptions/s1/resourceGroups/a"), Scoped.Access(OperatorRole.Owner, "/subscriptions/S1"), Token));

    [Fact]
    public async Task GiveAsync_SameAgain_SaysSo()
    {
        await GiveAsync("Reader", "auditors", "*");

        Assert.IsType<GrantResult.Given>(await book.GiveAsync(new GrantDraft("Reader", "AUDITORS", "*"), Owner, Token));
        Assert.Single(book.All);
    }

    [Fact]
    public async Task TakeAsync_ByAnotherOwner_EndsIt()
    {
        var given = await GiveAsync("Owner", "ben", "*");

        Assert.IsType<GrantResult.Done>(await book.TakeAsync(given.Id, Owner, Token));

        Assert.Empty(book.All);
        Assert.Equal([LedgerKind.RoleGiven, LedgerKind.RoleTaken], memory.Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task TakeAsync_OnesOwnLastWay_IsRefused()
    {
        var given = await GiveAsync("Owner", "ana", "*");

        Assert.IsType<GrantResult.LastWay>(await book.TakeAsync(given.Id, By("ana"), Token));
        Assert.Single(book.All);
    }

    [Fact]
    public async Task TakeAsync_OnesOwnSecondWay_Ends()
    {
        var given = await GiveAsync("Owner", "ana", "*");
        standing.Add(new GivenRole("Operators:Owner", OperatorRole.Owner, "Portal.Owner", new GrantScope.Everything()));

        Assert.IsType<GrantResult.Done>(await book.TakeAsync(given.Id, By("ana", "Portal.Owner"), Token));
    }

    [Fact]
    public async Task TakeAsync_TwoOwnersEachOther_OneStays()
    {
        var (one, two) = (await GiveAsync("Owner", "ana", "*"), await GiveAsync("Owner", "ben", "*"));
        var (ana, ben) = (By("ana"), By("ben"));

        Assert.IsType<GrantResult.Done>(await book.TakeAsync(two.Id, ana, Token));
        // Ben's page has not heard of it yet.
        Assert.IsType<GrantResult.LastWay>(await book.TakeAsync(one.Id, ben, Token));
        Assert.Equal("ana", Assert.Single(book.All).To);
    }

    [Fact]
    public async Task TakeAsync_FromSettingsOrOutOfScope_Not()
    {
        standing.Add(new GivenRole("Operators:Reader", OperatorRole.Reader, "Portal.Reader", new GrantScope.Everything()));
        var given = await GiveAsync("Reader", "auditors", "*");

        Assert.Contains("Operators:Reader", Assert.IsType<GrantResult.Forbidden>(await book.TakeAsync("Operators:Reader", Owner, Token)).Because, StringComparison.Ordinal);
        Assert.IsType<GrantResult.NotFound>(await book.TakeAsync(given.Id, Scoped.Access(OperatorRole.Owner, "team=Shop"), Token));
        Assert.IsType<GrantResult.NotFound>(await book.TakeAsync(given.Id, Scoped.Access(OperatorRole.Operator, "*"), Token));
        Assert.IsType<GrantResult.NotFound>(await book.TakeAsync("none", Owner, Token));
    }

    [Fact]
    public async Task ChangeAsync_SomebodyWasFirst_IsDoneOnTopOfIt()
    {
        await GiveAsync("Reader", "auditors", "*");
        await NewBook().GiveAsync(new GrantDraft("Reader", "others", "*"), Owner, Token);

        await GiveAsync("Reader", "third", "*");

        Assert.Equal(["auditors", "others", "third"], book.All.Select(given => given.To));
    }

    [Fact]
    public async Task Visible_OwnerOfATeam_ItsRolesOnly()
    {
        await GiveAsync("Reader", "auditors", "*");
        await GiveAsync("Operator", "shop", "team=Shop");

        Assert.Equal("shop", Assert.Single(book.Visible(Scoped.Access(OperatorRole.Owner, "team=shop"))).To);
        Assert.Empty(book.Visible(Scoped.Access(OperatorRole.Operator, "*")));
        Assert.Equal(2, book.Visible(Owner).Count);
    }

    private Access By(params string[] names) => new(Sample.Ana, book.To(names.ToHashSet()).ToEquatableList());

    private GrantBook NewBook() => new(memory, this, new SwapHistory(ledger, new LedgerProver(ledger, time), time), time);

    private async Task<GivenRole> GiveAsync(string role, string to, string scope, string? note = null) =>
        Assert.IsType<GrantResult.Done>(await book.GiveAsync(new GrantDraft(role, to, scope, note), Owner, Token)).Role;
}
