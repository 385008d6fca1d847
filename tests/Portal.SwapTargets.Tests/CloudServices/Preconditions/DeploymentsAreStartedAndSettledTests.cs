using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class DeploymentsAreStartedAndSettledTests
{
    private static readonly DeploymentsAreStartedAndSettled Rule = new();

    [Fact]
    public void Met_WhenBothAreStarted() => Rule.Judge(Pairs.Ready()).IsMet("both started");

    [Fact]
    public void Met_WhenAzureWritesTheWordsInAnotherCase() =>
        Rule.Judge(Pairs.Ready().WithBoth(side => (side with { ProvisioningState = "succeeded" }).WithView(view => view with { PowerState = "Started" }))).IsMet("both started");

    [Fact]
    public void NotMet_WhenStagingIsStopped() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithView(view => view with { PowerState = "stopped" })))
        .IsNotMet(Severity.Block, "staging stopped", "Staging is stopped", "shop-1123 is stopped.");

    [Theory]
    [InlineData("Updating", "Production is updating", "is updating")]
    [InlineData("Creating", "Production is creating", "is creating")]
    [InlineData("Deleting", "Production is deleting", "is deleting")]
    [InlineData("Failed", "Production has failed", "has failed")]
    [InlineData("Canceled", "Production was canceled", "was canceled")]
    [InlineData("Somehow", "Production is somehow", "is somehow")]
    public void NotMet_WhenProductionIsNotSettled(string state, string headline, string words) =>
        Rule.Judge(Pairs.Ready().WithProduction(side => side with { ProvisioningState = state })).IsNotMet(
            Severity.Block, $"production {state.ToLowerInvariant()}", headline, $"shop-0911 {words}; a swap now can damage it beyond repair.");

    [Fact]
    public void NotMet_WhenTheInstanceViewIsNotSettled() => Assert.Equal(
        "Staging is updating", Rule.Judge(Pairs.Ready().WithStaging(side => side.WithView(view => view with { ProvisioningState = "updating" }))).Headline);

    [Fact]
    public void NotMet_WhenBothAreWrong_NamesBoth() => Rule.Judge(Pairs.Ready().WithBoth(side => side.WithView(view => view with { PowerState = "stopped" })))
        .IsNotMet(Severity.Block, "production stopped, staging stopped", "Production is stopped", "shop-0911 is stopped. shop-1123 is stopped.");

    [Fact]
    public void NotMet_WhenOneIsWrongAndTheOtherUnknown() => Rule.Judge(Pairs.Ready()
            .WithProduction(side => side with { InstanceView = Reading.Failed<InstanceViewFacts>(Pairs.Lost) })
            .WithStaging(side => side with { ProvisioningState = "Updating" }))
        .IsNotMet(Severity.Block, "staging updating, not read", "Staging is updating",
            "shop-1123 is updating; a swap now can damage it beyond repair. The instance view of production could not be read: Azure did not answer.");

    [Fact]
    public void Unknown_WhenStateIsNotTold() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { ProvisioningState = "" }))
        .IsUnknown(Severity.Block, "Azure does not tell the state of shop-1123.");

    [Fact]
    public void Unknown_WhenPowerIsNotTold() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithView(view => view with { PowerState = null })))
        .IsUnknown(Severity.Block, "Azure does not tell whether shop-1123 is started.");

    [Fact]
    public void Unknown_WhenInstanceViewWasNotRead() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { InstanceView = Reading.NotAsked<InstanceViewFacts>() }))
        .IsUnknown(Severity.Block, "The instance view of staging was not read.");

    [Fact]
    public void Unknown_WhenOneSideIsMissing() => Rule.Judge(Pairs.OnlyProduction()).IsUnknown(Severity.Block, "There is only one deployment.");
}
