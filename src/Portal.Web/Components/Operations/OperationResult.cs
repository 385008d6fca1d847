using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Operations;

/// <summary>What the result card of an operation says: what is true now, first.</summary>
/// <param name="State">Names its shape and colour.</param>
internal sealed record OperationResult(string State, string Title, string Text)
{
    /// <summary>The moment that the title names; null when it names none.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Null while there is nothing to tell yet.</summary>
    public static OperationResult? Of(Operation operation) => operation.Status switch
    {
        OperationStatus.Succeeded => new("ready", Words.FormatOperationResultLiveSince(operation.ToVersion, Ages.Time(LiveSince(operation))),
            Words.FormatOperationResultBothRead(Address(operation.Intent.Production), operation.Intent.Staging.Name, Address(operation.Intent.Staging), operation.Intent.Production.Name)) { At = LiveSince(operation) },
        OperationStatus.Failed => new("blocked", Words.OperationResultNothingWasChanged, Words.FormatOperationResultStillLive(operation.FromVersion, Cause(operation)).TrimEnd()),
        OperationStatus.Canceled => new("quiet", Words.OperationResultNothingWasChanged, Words.FormatOperationResultCanceled(operation.FromVersion, Said.Of(operation.Failure?.Sentence) ?? $"{Said.Of(operation.Events[^1].Text)}.")),
        OperationStatus.Unknown => new("unknown", Words.OperationResultOutcomeUnknown, Words.FormatOperationResultReadsBoth(Cause(operation)).TrimEnd()),
        OperationStatus.WrongAnswer => new("blocked", Words.FormatOperationResultDoesNotAnswer(operation.ToVersion), WrongAnswer(operation)),
        OperationStatus.HandedOver => new("unknown", Words.OperationResultHandedOverRepair, Words.FormatOperationResultMended(Cause(operation)).TrimEnd()),
        OperationStatus.Split when operation.Sides is not null => new("blocked", Words.OperationResultOnlyOneSideMoved, Words.FormatOperationResultNotSentAgain(Where(operation), Cause(operation)).TrimEnd()),
        OperationStatus.Split => new("blocked", Words.OperationResultOnlyOneSideMoved, Words.FormatOperationResultKeepsReading(Cause(operation)).TrimEnd()),
        _ => null,
    };

    private static DateTimeOffset LiveSince(Operation operation) => operation.SwitchedAt ?? operation.EndedAt ?? operation.StartedAt;

    private static string WrongAnswer(Operation operation) =>
        operation.Sides?.Live is { } live
            ? Words.FormatOperationResultStillAnswers(Address(operation.Intent.Production), Said.Of(live.Text))
            : Words.FormatOperationResultNotAsked(Address(operation.Intent.Production));

    /// <summary>What leads where, in a sentence.</summary>
    private static string Where(Operation operation) =>
        Words.FormatOperationResultLeads(Address(operation.Intent.Production), Said.Of(SidesWords.Holder(operation, operation.Intent.Production.Vip)), Address(operation.Intent.Staging), Said.Of(SidesWords.Holder(operation, operation.Intent.Staging.Vip)));

    private static string Address(SwapSide side) => side.Vip.Address ?? side.Vip.Name;

    private static string Cause(Operation operation) => Said.Of(operation.Failure?.Sentence) ?? "";
}
