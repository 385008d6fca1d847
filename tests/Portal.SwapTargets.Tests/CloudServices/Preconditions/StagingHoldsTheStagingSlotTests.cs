using Portal.Domain.Preconditions;
using Portal.Domain.HostedServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class StagingHoldsTheStagingSlotTests
{
    private static readonly StagingHoldsTheStagingSlot Rule = new();

    [Fact]
    public void Met_WhenBothSlotsAreAsShown() => Rule.Judge(Pairs.Ready()).IsMet("as shown");

    [Fact]
    public void NotMet_WhenBothAreInProduction() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { SlotInSwap = Reading.Of(Slot.Production) }))
        .IsNotMet(Severity.Block, "shop-1123 in production", "Slots changed", "shop-1123 is in production, shown in staging.");

    [Fact]
    public void Unknown_WhenListsDoNotTell_LeavesItOpen() => Assert.True(Rule.Judge(Pairs.Ready().WithBoth(side => side with { SlotInSwap = Reading.NotAsked<Slot>() }))
        .IsUnknown(Severity.Block, "The slot of production was not read. The slot of staging was not read.").IsLeftOpen);

    [Fact]
    public void Unknown_WhenOneCouldNotBeRead_Blocks() => Rule.Judge(Pairs.Ready()
            .WithProduction(side => side with { SlotInSwap = Reading.NotAsked<Slot>() })
            .WithStaging(side => side with { SlotInSwap = Reading.Failed<Slot>(Pairs.Lost) }))
        .IsUnknown(Severity.Block, "The slot of staging could not be read: Azure did not answer. The slot of production was not read.");

    [Fact]
    public void Unknown_WhenThereIsNoSlot_Blocks() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { SlotInSwap = Reading.Missing<Slot>() }))
        .IsUnknown(Severity.Block, "The slot of staging does not exist.");
}
