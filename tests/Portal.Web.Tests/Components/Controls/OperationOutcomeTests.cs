using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Controls;

public sealed class OperationOutcomeTests
{
    [Theory]
    [InlineData(OperationStatus.Succeeded, null, "Swapped", "ready")]
    [InlineData(OperationStatus.Succeeded, 3L, "Returned", "return")]
    [InlineData(OperationStatus.Failed, null, "Not swapped", "blocked")]
    [InlineData(OperationStatus.Canceled, null, "Canceled", "quiet")]
    [InlineData(OperationStatus.Unknown, null, "Unknown", "unknown")]
    [InlineData(OperationStatus.Split, null, "Only one side moved", "blocked")]
    [InlineData(OperationStatus.Written, null, "Running", "swapping")]
    [InlineData(OperationStatus.Verifying, null, "Running", "swapping")]
    public void Of_EachStatus_HasItsWordAndShape(OperationStatus status, long? returnOf, string text, string state) =>
        Assert.Equal(new OperationOutcome(text, state), OperationOutcome.Of(Operation(4, status: status, returnOf: returnOf)));

    [Fact]
    public void Of_AzureRefused_SaysRefusedAndItsCode()
    {
        var operation = Operation(4, status: OperationStatus.Failed, failure: new CloudFailure(CloudFailureKind.Refused, "Azure refused the swap.", "SlotsChanged"), reason: "CHG-1");

        Assert.Equal("Refused", OperationOutcome.Of(operation).Text);
        Assert.Equal("Nothing was changed: SlotsChanged", OperationOutcome.Why(operation));
    }

    [Fact]
    public void Took_NoEndYet_IsADash()
    {
        Assert.Equal("–", OperationOutcome.Took(Operation(4, status: OperationStatus.Switching)));
        Assert.Equal("16 s", OperationOutcome.Took(Operation(4)));
    }
}
