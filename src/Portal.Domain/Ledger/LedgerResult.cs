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

    public static IReadOnlyList<string> All { get; } = [Swapped, Returned, Failed, Canceled, External];

    public static string Of(Operation operation) => operation.Status switch
    {
        OperationStatus.Succeeded => operation.IsReturn ? Returned : Swapped,
        OperationStatus.Canceled => Canceled,
        _ => Failed,
    };
}
