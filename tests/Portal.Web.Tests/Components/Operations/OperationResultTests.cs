using Portal.Domain.Operations;
using Portal.Web.Components.Operations;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Operations;

public sealed class OperationResultTests
{
    [Theory]
    [InlineData(OperationStatus.Succeeded, "ready", "4.2.0 is live since 14:02:50", "Both sides were read: 20.50.1.7 leads to stg-1123, 20.50.1.9 to prod-0911.")]
    [InlineData(OperationStatus.Failed, "blocked", "Nothing was changed", "4.1.7 is still live. Azure refused the swap.")]
    [InlineData(OperationStatus.Canceled, "quiet", "Nothing was changed", "The swap was canceled; 4.1.7 is still live. Accepted by Azure.")]
    [InlineData(OperationStatus.Unknown, "unknown", "The outcome is unknown", "Nothing will be sent again. The portal reads both addresses and says here what it sees. Azure refused the swap.")]
    [InlineData(OperationStatus.Split, "blocked", "Only one side moved", "Nothing will be sent again. The portal keeps reading both addresses. Azure refused the swap.")]
    [InlineData(OperationStatus.HandedOver, "unknown", "Handed over to a repair", "An operation of its own mends it; this one is closed.")]
    public void Of_EveryEnd_SaysWhatIsTrueNow(OperationStatus status, string state, string title, string text) =>
        Assert.Equal(new OperationResult(state, title, text), OperationResult.Of(DialogSamples.Operation(status))! with { At = null });

    [Theory]
    [InlineData(OperationStatus.Written)]
    [InlineData(OperationStatus.Switching)]
    [InlineData(OperationStatus.Verifying)]
    public void Of_StillRunning_IsNone(OperationStatus status) => Assert.Null(OperationResult.Of(DialogSamples.Operation(status)));
}
