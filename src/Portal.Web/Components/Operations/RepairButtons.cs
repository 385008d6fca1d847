using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Operations;

/// <summary>Which ways there are; the way back comes first.</summary>
internal static class RepairButtons
{
    public static IReadOnlyList<RepairButton> Of(Operation operation) => operation.Status switch
    {
        OperationStatus.Split => [Back(operation, "Repair back"), new(RepairDirection.Forward, $"Repair forward to {operation.ToVersion}", "change")],
        OperationStatus.Unknown when operation.Sides?.Reading.Judge(operation.Intent) == SidesVerdict.Split =>
            [Back(operation, "Repair back"), new(RepairDirection.Forward, $"Repair forward to {operation.ToVersion}", "change")],
        OperationStatus.WrongAnswer => [Back(operation, "Return")],
        _ => [],
    };

    private static RepairButton Back(Operation operation, string verb) => new(RepairDirection.Back, $"{verb} to {operation.FromVersion}", "main back");
}
