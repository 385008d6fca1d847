using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class RowLookTests
{
    [Theory]
    [InlineData(ReadinessState.Ready, 0, "ready", "left", "Swap VIP", "S")]
    [InlineData(ReadinessState.Ready, 2, "warn", "left", "Swap VIP", "S")]
    [InlineData(ReadinessState.ReturnPossible, 0, "return", "return", "Return", "R")]
    [InlineData(ReadinessState.Blocked, 0, "blocked", null, "Why?", null)]
    [InlineData(ReadinessState.Unknown, 0, "unknown", null, "Why?", null)]
    [InlineData(ReadinessState.NothingStaged, 0, "quiet", null, null, null)]
    public void Of_EachState_HasItsShapeDirectionAndAction(ReadinessState state, int warnings, string shape, string? arrow, string? action, string? key)
    {
        var row = Row("shop", state, warnings: warnings);

        var look = RowLook.Of(row);

        Assert.Equal((shape, arrow, action, key), (look.State.Icon, look.Arrow, look.Action?.Text, look.Action?.Key));
        Assert.True(look.Action is null || look.Action.Url == PortalUrls.Swap(row.Service));
    }

    [Theory]
    [InlineData(ReadinessState.Ready, "closed", "Closed until Fri 6 Nov 18:00 UTC", false)]
    [InlineData(ReadinessState.ReturnPossible, "lock", "Locked by Ben", true)]
    [InlineData(ReadinessState.Blocked, "blocked", "Ready", true)]
    public void Of_KeptBackByRules_SaysSoUnlessMoreStandsInTheWay(ReadinessState state, string shape, string words, bool isLocked)
    {
        var look = RowLook.Of(Row("shop", state, text: "Ready"), new ServiceStop(isLocked ? Sample.Ben : null, new DateTimeOffset(2026, 11, 6, 18, 0, 0, TimeSpan.Zero), "Year-end closing"));

        Assert.Equal((shape, words, null, "Why?", null), (look.State.Icon, look.State.Word, look.Arrow, look.Action?.Text, look.Action?.Key));
    }

    [Theory]
    [InlineData(OperationStatus.Switching, "swapping", "left")]
    [InlineData(OperationStatus.Verifying, "swapping", "left")]
    [InlineData(OperationStatus.Unknown, "unknown", null)]
    [InlineData(OperationStatus.Split, "blocked", null)]
    public void Of_OperationUnderWay_IsWatched(OperationStatus status, string shape, string? arrow)
    {
        var look = RowLook.Of(Running("shop", status, 12));

        Assert.Equal((shape, arrow, "Watch", "/operations/12"), (look.State.Icon, look.Arrow, look.Action?.Text, look.Action?.Url));
    }
}
