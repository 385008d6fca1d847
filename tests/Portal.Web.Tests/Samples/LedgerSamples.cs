using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;

namespace Portal.Web.Tests.Samples;

/// <summary>A ledger of operations, as the operation log would have recorded them.</summary>
internal static class LedgerSamples
{
    public static MemoryLedger Ledger(params Operation[] operations)
    {
        var ledger = new MemoryLedger();
        foreach (var operation in operations)
            ledger.Record(operation);
        return ledger;
    }

    public static void Record(this MemoryLedger ledger, Operation operation)
    {
        ledger.Append(OperationRecord.Written(operation));
        if (!operation.IsActive)
            ledger.Append(OperationRecord.Ended(operation));
    }

    /// <summary>A swap of a service that was made with another tool.</summary>
    public static LedgerEntry External(this MemoryLedger ledger, string service = "cms", string? caller = null) => ledger.Append(ExternalRecord.Draft(
        BoardSamples.Service(service), BoardSamples.Now.AddMinutes(-1), BoardSamples.Now,
        caller is null ? null : new ActivityTrace(caller, BoardSamples.Now.AddSeconds(-20), "Microsoft.Network/cloudServiceSlots/write", "c-1")));

    public static SwapHistory History(ILedger ledger)
    {
        var time = new FakeTimeProvider(BoardSamples.Now);
        return new SwapHistory(ledger, new LedgerProver(ledger, time), time);
    }
}
