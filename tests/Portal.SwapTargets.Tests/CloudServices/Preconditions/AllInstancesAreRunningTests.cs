using Portal.Domain.Preconditions;
using Portal.Domain;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class AllInstancesAreRunningTests
{
    private static readonly AllInstancesAreRunning Rule = new();

    [Fact]
    public void Met_WhenAllAreStarted() => Rule.Judge(Pairs.Ready()).IsMet("8 of 8");

    [Fact]
    public void Met_WhenInstancesAreNotNamed() =>
        Rule.Judge(Pairs.Ready().WithBoth(side => side with { Instances = Reading.NotAsked<EquatableList<InstanceFacts>>() })).IsMet("8 of 8");

    [Fact]
    public void NotMet_WhenOneStarts_NamesIt() => Rule.Judge(Pairs.Ready().WithStaging(side => WithOdd(side, "RoleStateStarting"))).IsNotMet(
        Severity.Block, "staging 3 of 4", "1 instance not started", "Shop.Web_IN_3 of staging is RoleStateStarting.");

    [Theory]
    [InlineData("RoleStateBusy")]
    [InlineData("RoleStateNewWord")]
    public void NotMet_WhenAStateIsNotStarted_CountsIt(string state) => Rule.Judge(Pairs.Ready().WithStaging(side =>
            WithOdd(side, state) with { Instances = Reading.Failed<EquatableList<InstanceFacts>>(Pairs.Lost) }))
        .IsNotMet(Severity.Block, "staging 3 of 4", "1 instance not started", $"1 of 4 instances of shop-1123 is {state}.");

    [Fact]
    public void NotMet_WhenManyAreNotStarted_NamesTheFirst() => Rule.Judge(Pairs.Ready().WithStaging(side => side with
    {
        Instances = Reading.Of(Enumerable.Range(0, 4).Reverse().Select(i => new InstanceFacts($"Web_IN_{i}", "Web", "RoleStateBusy", null, null)).ToEquatableList()),
    })).IsNotMet(Severity.Block, "staging 0 of 4", "4 instances not started",
        "Web_IN_0 of staging is RoleStateBusy, Web_IN_1 of staging is RoleStateBusy, Web_IN_2 of staging is RoleStateBusy, and 1 more.");

    [Fact]
    public void NotMet_WhenInstancesAreMissing() => Rule.Judge(Pairs.Ready().WithProduction(side => side.WithView(view => view with { RoleStates = [new("RoleStateStarted", 2)] })))
        .IsNotMet(Severity.Block, "production 2 of 4", "2 instances not started", "shop-0911 asks for 4 instances and has 2.");

    [Fact]
    public void NotMet_WhenANamedInstanceContradictsTheCount() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { Instances = WithOdd(side, "RoleStateBusy").Instances }))
        .IsNotMet(Severity.Block, "staging 3 of 4", "1 instance not started", "Shop.Web_IN_3 of staging is RoleStateBusy.");

    [Fact]
    public void NotMet_WhenThereAreMoreThanAskedFor() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithView(view => view with { RoleStates = [new("RoleStateStarted", 6)] })))
        .IsNotMet(Severity.Block, "staging 6 for 4", "Instances in excess", "shop-1123 asks for 4 instances and has 6.");

    [Fact]
    public void NotMet_WhenThereIsNone() => Rule.Judge(Pairs.Ready().WithStaging(side => (side with { Roles = [new("Shop.Web", "Standard_D2_v2", "Standard", 0)], Instances = Reading.Of<EquatableList<InstanceFacts>>([]) })
            .WithView(view => view with { RoleStates = [] })))
        .IsNotMet(Severity.Block, "staging 0", "Staging has no instance", "shop-1123 has no instance.");

    [Fact]
    public void Unknown_WhenRolesAreNotTold() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { Roles = [] }))
        .IsUnknown(Severity.Block, "Azure does not tell the roles of shop-1123.");

    [Fact]
    public void Unknown_WhenInstanceViewWasNotRead() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { InstanceView = Reading.Failed<InstanceViewFacts>(Pairs.Forbidden) }))
        .IsUnknown(Severity.Block, "The instance view of staging could not be read: Azure does not let the portal read it.");

    [Fact]
    public void Unknown_WhenOneSideIsMissing() => Rule.Judge(Pairs.OnlyStaging()).IsUnknown(Severity.Block, "There is only one deployment.");

    private static CloudServiceSide WithOdd(CloudServiceSide side, string state) =>
        (side with { Instances = Reading.Of(side.Instances.OrNull()!.Select(instance => instance.Name.EndsWith('3') ? instance with { StateCode = state } : instance).ToEquatableList()) })
            .WithView(view => view with { RoleStates = [new("RoleStateStarted", 3), new(state, 1)] });
}
