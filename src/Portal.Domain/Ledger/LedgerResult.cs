using Portal.Domain.Operations;

namespace Portal.Domain.Ledger;

/// <summary>The outcomes by which the history is filtered. Part of what is hashed.</summary>
public static class LedgerResult
{
    public const string Swapped = "swapped";
    public const string Returned = "returned";
    public const string Failed = "failed";
    public const string Canceled = "canceled";
    public const string External = "external";

    /// <summary>Ended without a proven outcome: the operation that follows it tells what came of it.</summary>
    public const string HandedOver = "handed-over";

    /// <summary>Something other than a swap was done: its entry tells what.</summary>
    public const string Changed = "changed";

    public static IReadOnlyList<string> All { get; } = [Swapped, Returned, Failed, Canceled, External, HandedOver, Changed];

    public static string Of(Operation operation) => operation.Status switch
    {
        OperationStatus.Succeeded when operation.Change is not null => Changed,
        OperationStatus.Succeeded => operation.IsReturn ? Returned : Swapped,
        OperationStatus.Failed => Failed,
        OperationStatus.Canceled => Canceled,
        _ => HandedOver,
    };
}
