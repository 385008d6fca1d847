using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Operations;

/// <summary>Which ways there are; the way back comes first.</summary>
internal static class RepairButtons
{
    public static IReadOnlyList<RepairButton> Of(Operation operation) => operation.Status switch
    {
        OperationStatus.Split => [Back(Words.FormatRepairButtonsBack(operation.FromVersion)), new(RepairDirection.Forward, Words.FormatRepairButtonsForward(operation.ToVersion), "change")],
        OperationStatus.Unknown when operation.Sides?.Reading.Judge(operation.Intent) == SidesVerdict.Split =>
            [Back(Words.FormatRepairButtonsBack(operation.FromVersion)), new(RepairDirection.Forward, Words.FormatRepairButtonsForward(operation.ToVersion), "change")],
        OperationStatus.WrongAnswer => [Back(Words.FormatRepairButtonsReturn(operation.FromVersion))],
        _ => [],
    };

    private static RepairButton Back(string text) => new(RepairDirection.Back, text, "main back");
}
