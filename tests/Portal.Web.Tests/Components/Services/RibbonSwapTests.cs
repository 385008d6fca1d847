using Portal.Domain.Estate;
using Portal.Domain.Operations;
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
