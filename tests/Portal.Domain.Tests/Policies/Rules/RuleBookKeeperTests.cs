using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies.Rules;

public sealed class RuleBookKeeperTests
{
    private static readonly HostedService Own = Scoped.Service("own", "s1", "production", "staging", "retail");
    private static readonly HostedService Foreign = Scoped.Service("foreign", "s2", "production", "staging", "media");

    private readonly MemoryBook book = new();
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly RuleShelf shelf;
    private readonly RuleBookKeeper keeper;

    public RuleBookKeeperTests()
    {
        var estate = new ServiceEstate();
        estate.Replace(new EstateSnapshot([Row(Own), Row(Foreign)], [], [], Sample.Now), EstateSnapshot.Empty);
        shelf = RuleSamples.Shelf(book, time);
        keeper = new RuleBookKeeper(shelf, new RuleReach(estate), new FakeCalendar(), time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("*", "*", true)]
    [InlineData("/subscriptions/s1", "/subscriptions/s1", true)]
    [InlineData("/subscriptions/s1", "/subscriptions/s1/resourceGroups/production", true)]
    [InlineData("/subscriptions/s1", "/subscriptions/s2", false)]
    [InlineData("/subscriptions/s1", "*", false)]
    [InlineData("/subscriptions/s1/resourceGroups/production", "/subscriptions/s1", false)]
    [InlineData("team=retail", "team=retail", true)]
    [InlineData("team=retail", "team=media", false)]
    [InlineData("team=retail", "own", true)]
    [InlineData("/subscriptions/s1", "own", true)]
    [InlineData("/subscriptions/s1/resourceGroups/production", "own", false)]
    public async Task SetWindowAsync_Owner_RulesOverWhatIsTheirsWhole(string grant, string scope, bool may) =>
        Assert.Equal(may, await SetAsync(Window(scope), Scoped.Access(OperatorRole.Owner, grant)) is RuleResult.Done);

    [Theory]
    [InlineData(OperatorRole.Reader)]
    [InlineData(OperatorRole.Operator)]
    [InlineData(OperatorRole.Approver)]
    public async Task SetWindowAsync_OtherRoles_AreForbidden(OperatorRole role) => Assert.IsType<RuleResult.Forbidden>(await SetAsync(Window("*"), Scoped.Access(role, "*")));

    [Fact]
    public async Task SetWindowAsync_ServiceOutOfScope_IsNotThere() =>
        Assert.IsType<RuleResult.NotFound>(await SetAsync(Window($"service={Foreign.Key}"), Scoped.Access(OperatorRole.Owner, "team=retail")));

    [Fact]
    public async Task SetWindowAsync_Set_IsInForceAndInTheLedger()
    {
        var id = Assert.IsType<RuleResult.Done>(await SetAsync(Window("own"), Sample.AnaMay)).Id;

        var window = Assert.Single(shelf.Now!.Windows).Window;
        Assert.Equal((id, Sample.Ana, Sample.Now, 1L), (window.Id, window.By, window.At, window.Revision));
        var entry = Assert.Single(book.Entries);
        Assert.Equal((LedgerKind.Window, Sample.Ana, "own"), (entry.Kind, entry.Person, entry.ServiceName));
        Assert.Equal("year-end closing", entry.What["reason"]?.GetValue<string>());
    }

    [Fact]
    public async Task SetWindowAsync_OwnerOfAPart_CannotTakeAWindowOverEverything()
    {
        var id = Assert.IsType<RuleResult.Done>(await SetAsync(Window("*"), Sample.AnaMay)).Id;
        var owner = Scoped.Access(OperatorRole.Owner, "team=retail");

        Assert.IsType<RuleResult.Forbidden>(await SetAsync(Window("team=retail") with { Id = id }, owner));
        Assert.IsType<RuleResult.Forbidden>(await keeper.RemoveWindowAsync(id, owner, Token));
    }

    [Fact]
    public async Task RemoveWindowAsync_Removed_IsNotThereAnyMore()
    {
        var id = Assert.IsType<RuleResult.Done>(await SetAsync(Window("*"), Sample.AnaMay)).Id;

        Assert.IsType<RuleResult.Done>(await keeper.RemoveWindowAsync(id, Sample.AnaMay, Token));

        Assert.Empty(shelf.Now!.Windows);
        Assert.IsType<RuleResult.NotFound>(await keeper.RemoveWindowAsync(id, Sample.AnaMay, Token));
        Assert.IsType<RuleResult.NotFound>(await SetAsync(Window("*") with { Id = id }, Sample.AnaMay));
    }

    [Fact]
    public async Task SetWindowAsync_Faults_AreAllNamed()
    {
        var invalid = Assert.IsType<RuleResult.Invalid>(await SetAsync(Window("*") with { Reason = " ", End = DateTime.MinValue }, Sample.AnaMay));

        Assert.Equal(["reason", "end"], invalid.Faults.Select(fault => fault.Place));
        Assert.Empty(book.Entries);
    }

    [Theory]
    [InlineData(OperatorRole.Operator, "own", true)]
    [InlineData(OperatorRole.Owner, "own", true)]
    [InlineData(OperatorRole.Reader, "own", false)]
    [InlineData(OperatorRole.Operator, "team=retail", false)]
    [InlineData(OperatorRole.Owner, "team=retail", true)]
    public async Task LockAsync_OneServiceForOperators_MoreForOwners(OperatorRole role, string scope, bool may) =>
        Assert.Equal(may, await keeper.LockAsync(Scope(scope), "Database job", null, Scoped.Access(role, "team=retail"), Token) is RuleResult.Done);

    [Fact]
    public async Task UnlockAsync_WhoLockedAndOwnersOnly()
    {
        var ana = Scoped.Access(OperatorRole.Operator, "team=retail");
        var id = Assert.IsType<RuleResult.Done>(await keeper.LockAsync(Scope("own"), "Database job", null, ana, Token)).Id;

        Assert.IsType<RuleResult.Forbidden>(await keeper.UnlockAsync(id, ana with { By = Sample.Ben }, Token));
        Assert.IsType<RuleResult.NotFound>(await keeper.UnlockAsync(id, Scoped.Access(OperatorRole.Owner, "team=media"), Token));
        Assert.IsType<RuleResult.Done>(await keeper.UnlockAsync(id, ana, Token));
        Assert.Empty(shelf.Now!.Locks);
        Assert.Equal([LedgerKind.Lock, LedgerKind.Lock], book.Entries.Select(entry => entry.Kind));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("Job", -1)]
    public async Task LockAsync_NoReasonOrPastEnd_IsInvalid(string? reason, int? hours) => Assert.IsType<RuleResult.Invalid>(
        await keeper.LockAsync(RuleScope.Everything, reason, hours is { } ahead ? Sample.Now.AddHours(ahead) : null, Sample.AnaMay, Token));

    [Fact]
    public async Task SetFrictionAsync_SameScopeAgain_TakesItsPlace()
    {
        await keeper.SetFrictionAsync(RuleSamples.Friction(FrictionRung.Name), Sample.AnaMay, Token);
        await keeper.SetFrictionAsync(RuleSamples.Friction(FrictionRung.SecondPerson), Sample.AnaMay, Token);
        Assert.Equal(FrictionRung.SecondPerson, Assert.Single(shelf.Now!.Frictions).Swap);

        Assert.IsType<RuleResult.Done>(await keeper.SetFrictionAsync(RuleSamples.Friction(FrictionRung.None) with { IsRemoved = true }, Sample.AnaMay, Token));

        Assert.Empty(shelf.Now!.Frictions);
        Assert.Equal(3, book.Entries.Count);
    }

    [Fact]
    public async Task SetFrictionAsync_SecondPersonForARepair_IsInvalid() =>
        Assert.IsType<RuleResult.Invalid>(await keeper.SetFrictionAsync(RuleSamples.Friction(FrictionRung.None) with { Repair = FrictionRung.SecondPerson }, Sample.AnaMay, Token));

    [Fact]
    public async Task SetFrictionAsync_SecondPersonForAChange_IsInvalid() =>
        Assert.IsType<RuleResult.Invalid>(await keeper.SetFrictionAsync(RuleSamples.Friction(FrictionRung.None) with { Change = FrictionRung.SecondPerson }, Sample.AnaMay, Token));

    private static ServiceRow Row(HostedService service) => ServiceRow.Of(Sample.Facts with { Service = service }, []);

    private static RuleScope Scope(string text) => RuleScope.Parse(text == "own" ? $"service={Own.Key}" : text)!;

    private static FreezeWindow Window(string scope) => RuleSamples.Window(Sample.Now.AddHours(1), Sample.Now.AddHours(2)) with { Scope = Scope(scope) };

    private Task<RuleResult> SetAsync(FreezeWindow window, Access by) => keeper.SetWindowAsync(window, by, Token);
}
