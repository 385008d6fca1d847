using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Operations;

/// <summary>What the result card of an operation says: what is true now, first.</summary>
/// <param name="State">Names its shape and colour.</param>
internal sealed record OperationResult(string State, string Title, string Text)
{
    /// <summary>Null while there is nothing to tell yet.</summary>
    public static OperationResult? Of(Operation operation) => operation.Status switch
    {
        OperationStatus.Succeeded => new("ready", $"{operation.ToVersion} is live since {Ages.Time(operation.SwitchedAt ?? operation.EndedAt ?? operation.StartedAt)}",
            $"Both sides were read: {Address(operation.Intent.Production)} leads to {operation.Intent.Staging.Name}, {Address(operation.Intent.Staging)} to {operation.Intent.Production.Name}."),
        OperationStatus.Failed => new("blocked", "Nothing was changed", $"{operation.FromVersion} is still live. {Cause(operation)}".TrimEnd()),
        OperationStatus.Canceled => new("quiet", "Nothing was changed", $"The swap was canceled; {operation.FromVersion} is still live. {operation.Failure?.Sentence ?? $"{operation.Events[^1].Text}."}"),
        OperationStatus.Unknown => new("unknown", "The outcome is unknown", $"Nothing will be sent again. The portal reads both addresses and says here what it sees. {Cause(operation)}".TrimEnd()),
        OperationStatus.WrongAnswer => new("blocked", $"The live address does not answer {operation.ToVersion}", WrongAnswer(operation)),
        OperationStatus.HandedOver => new("unknown", "Handed over to a repair", $"An operation of its own mends it; this one is closed. {Cause(operation)}".TrimEnd()),
        OperationStatus.Split when operation.Sides is not null => new("blocked", "Only one side moved", $"{Where(operation)} Nothing is sent again by itself. {Cause(operation)}".TrimEnd()),
        OperationStatus.Split => new("blocked", "Only one side moved", $"Nothing will be sent again. The portal keeps reading both addresses. {Cause(operation)}".TrimEnd()),
        _ => null,
    };

    private static string WrongAnswer(Operation operation) =>
        $"Azure says done, and both sides are exchanged; {Address(operation.Intent.Production)} {(operation.Sides?.Live is { } live ? $"still answers {live.Text}" : "was not asked yet")}. The portal asks on: wait, or return.";

    /// <summary>What leads where, in a sentence.</summary>
    private static string Where(Operation operation) =>
        $"{Address(operation.Intent.Production)} leads to {SidesWords.Holder(operation, operation.Intent.Production.Vip)}, {Address(operation.Intent.Staging)} to {SidesWords.Holder(operation, operation.Intent.Staging.Vip)}.";

    private static string Address(SwapSide side) => side.Vip.Address ?? side.Vip.Name;

    private static string Cause(Operation operation) => operation.Failure?.Sentence ?? "";
}
