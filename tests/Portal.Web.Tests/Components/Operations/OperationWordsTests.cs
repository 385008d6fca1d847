using Portal.Domain.Operations;
using Portal.Web.Components.Operations;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Operations;

public sealed class OperationWordsTests
{
    private static readonly Expectation Usual = new(TimeSpan.FromSeconds(12), 9);

    [Theory]
    [InlineData(OperationStatus.Switching, null, "Puts 4.2.0 live. Started by Ana at 14:02:42.")]
    [InlineData(OperationStatus.Succeeded, null, "Put 4.2.0 live. Started by Ana at 14:02:42.")]
    [InlineData(OperationStatus.Failed, null, "Wanted to put 4.2.0 live. Started by Ana at 14:02:42.")]
    [InlineData(OperationStatus.Switching, 7L, "Returns to 4.2.0. Started by Ana at 14:02:42.")]
    [InlineData(OperationStatus.Succeeded, 7L, "Returned to 4.2.0. Started by Ana at 14:02:42.")]
    public void Summary_ForwardAndBack_Differ(OperationStatus status, long? returnOf, string summary) =>
        Assert.Equal(summary, OperationWords.Summary(DialogSamples.Operation(status) with { ReturnOf = returnOf is { } id ? new OperationId(id) : null }));

    [Theory]
    [InlineData(OperationStatus.Switching, "of about 12 s")]
    [InlineData(OperationStatus.Succeeded, "in all")]
    [InlineData(OperationStatus.Unknown, "outcome unknown")]
    public void ClockNote_HoldsItAgainstItsOwnHistory(OperationStatus status, string note) => Assert.Equal(note, OperationWords.ClockNote(DialogSamples.Operation(status), Usual));

    [Theory]
    [InlineData(OperationStatus.Succeeded, "4.2.0 is live since 14:02:50.")]
    [InlineData(OperationStatus.Switching, "Phase 2 of 4: Azure switches the addresses.")]
    public void Announcement_IsOneMessageAPhase(OperationStatus status, string message) => Assert.Equal(message, OperationWords.Announcement(DialogSamples.Operation(status)));
}
