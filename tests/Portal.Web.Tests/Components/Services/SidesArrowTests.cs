using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Components.Services;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Services;

public sealed class SidesArrowTests
{
    [Fact]
    public void Of_Ready_WouldGoLive() => Assert.Equal(new SidesArrow("change", "would", "go live"), SidesArrow.Of(TreeSamples.Row()));

    [Fact]
    public void Of_Return_HasItsOwnKind() =>
        Assert.Equal("return", SidesArrow.Of(TreeSamples.Row(state: ReadinessState.ReturnPossible, direction: SwapDirectionKind.Return))?.Kind);

    [Fact]
    public void Of_Blocked_IsNotPossibleNow() => Assert.Equal("blocked", SidesArrow.Of(TreeSamples.Row(state: ReadinessState.Blocked))?.Kind);

    [Fact]
    public void Of_NothingStaged_IsAbsent() => Assert.Null(SidesArrow.Of(TreeSamples.Row(staged: false, state: ReadinessState.NothingStaged)));

    [Fact]
    public void Of_SwapThatStoppedHalfWay_IsNotRunning() =>
        Assert.Equal(new SidesArrow("blocked", "not possible", "now"), SidesArrow.Of(TreeSamples.Row() with { Active = TreeSamples.Operation(OperationStatus.Split) }));

    [Theory]
    [InlineData(null, "change")]
    [InlineData(6L, "return")]
    public void Of_SwapRunning_HasTheKindOfTheSwap(long? returnOf, string kind) =>
        Assert.Equal(kind, SidesArrow.Of(TreeSamples.Row() with { Active = TreeSamples.Operation(OperationStatus.Switching, returnOf) })?.Kind);
}
