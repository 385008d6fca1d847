using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Components.Services;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Services;

public sealed class RibbonSwapTests
{
    [Fact]
    public void Of_Ready_IsFilledAndLeadsToTheDialog()
    {
        var row = TreeSamples.Row();

        Assert.Equal(new RibbonSwap("Swap VIP", "swapping", "main", PortalUrls.Swap(row.Service), ""), RibbonSwap.Of(row));
    }

    [Fact]
    public void Of_ReturnPossible_SaysReturnInItsOwnColour()
    {
        var row = TreeSamples.Row(state: ReadinessState.ReturnPossible, direction: SwapDirectionKind.Return);

        Assert.Equal(new RibbonSwap("Return", "return", "main back", PortalUrls.Swap(row.Service), ""), RibbonSwap.Of(row));
    }

    [Fact]
    public void Of_Blocked_LeadsToTheDialogWithoutColourAndSaysWhy()
    {
        var swap = RibbonSwap.Of(TreeSamples.Row(state: ReadinessState.Blocked));

        Assert.Equal(("", "Not possible now: Endpoints differ"), (swap.Class, swap.Why));
        Assert.NotNull(swap.Href);
    }

    [Theory]
    [InlineData(ReadinessState.Ready, null, "Swap VIP", "Closed until Fri 6 Nov 18:00 UTC: Year-end closing.")]
    [InlineData(ReadinessState.ReturnPossible, SwapDirectionKind.Return, "Return", "Closed until Fri 6 Nov 18:00 UTC: Year-end closing.")]
    [InlineData(ReadinessState.Blocked, null, "Swap VIP", "Not possible now: Endpoints differ")]
    public void Of_KeptBackByRules_LeadsToTheDialogWithoutColourAndSaysWhy(ReadinessState state, SwapDirectionKind? direction, string text, string why)
    {
        var swap = RibbonSwap.Of(TreeSamples.Row(state: state, direction: direction ?? SwapDirectionKind.Forward), new ServiceStop(null, new DateTimeOffset(2026, 11, 6, 18, 0, 0, TimeSpan.Zero), "Year-end closing."));

        Assert.Equal((text, "", why), (swap.Text, swap.Class, swap.Why));
        Assert.NotNull(swap.Href);
    }

    [Fact]
    public void Of_NothingSelected_IsOff() => Assert.Equal((null, "Select a hosted service"), (RibbonSwap.Of(null).Href, RibbonSwap.Of(null).Why));

    [Fact]
    public void Of_NothingStaged_IsOffAndSaysWhatToDo()
    {
        var swap = RibbonSwap.Of(TreeSamples.Row(staged: false, state: ReadinessState.NothingStaged));

        Assert.Equal((null, "Nothing to swap. Deploy a release to staging first"), (swap.Href, swap.Why));
    }

    [Fact]
    public void Of_SwapRunning_IsOffAndSaysWhereItIs()
    {
        var swap = RibbonSwap.Of(TreeSamples.Row() with { Active = TreeSamples.Operation(OperationStatus.Switching) });

        Assert.Equal((null, "Azure switches the addresses"), (swap.Href, swap.Why));
    }
}
