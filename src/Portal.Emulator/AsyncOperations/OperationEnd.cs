using Portal.Emulator.CloudServices;
using Portal.Emulator.Insights;
using Portal.Emulator.Network;
using Portal.Emulator.State;
using Portal.Emulator.Subscriptions;

namespace Portal.Emulator.AsyncOperations;

/// <summary>Ends operations when their time has come.</summary>
internal static class OperationEnd
{
    private const int Kept = 500;

    /// <summary>When the next operation has something to do, if any has.</summary>
    public static DateTimeOffset? NextDue(Cloud cloud) => Pending(cloud).Min(operation => (DateTimeOffset?)UpdateWalk.NextDue(cloud, operation));

    /// <summary>What exists at <paramref name="now"/>: the same object when nothing was due.</summary>
    public static Cloud Settle(Cloud cloud, DateTimeOffset now)
    {
        while (NextDue(cloud) is { } next && next <= now)
        {
            var due = Pending(cloud).First(operation => UpdateWalk.NextDue(cloud, operation) == next);
            cloud = next < due.DueAt ? UpdateWalk.Step(cloud, due) : Forget(End(cloud, due));
        }

        return cloud;
    }

    private static IEnumerable<AsyncOperation> Pending(Cloud cloud) =>
        cloud.Operations.Values.Where(operation => operation.IsRunning && operation.Fate != OperationFate.HangsUndone && !operation.WorkDone);

    private static Cloud End(Cloud cloud, AsyncOperation operation)
    {
        var ended = Outcome(cloud, operation);
        return ActivityLog.Ended(ended, ended.Operations[operation.Id]);
    }

    private static Cloud Outcome(Cloud cloud, AsyncOperation operation) => operation.Fate switch
    {
        OperationFate.Fails => Undo(cloud, operation).With(Failed(operation)),
        OperationFate.HalfDone => FinishHalf(cloud, operation).With(Failed(operation)),
        OperationFate.HangsDone => Finish(cloud, operation).With(operation with { WorkDone = true }),
        _ => Finish(cloud, operation).With(operation with { Status = "Succeeded", EndedAt = operation.DueAt }),
    };

    private static Cloud Finish(Cloud cloud, AsyncOperation operation) => operation.Kind switch
    {
        OperationKind.SwapSlots => SwapSlots.Finish(cloud, operation),
        OperationKind.ExchangeAddresses => ExchangeAddresses.Finish(cloud, operation),
        OperationKind.Delete => DeleteCloudService.Finish(cloud, operation),
        OperationKind.DeleteGroup => DeleteResourceGroup.Finish(cloud, operation),
        _ => CloudServiceWork.Finish(cloud, operation),
    };

    // Only what touches two sides can be half done.
    private static Cloud FinishHalf(Cloud cloud, AsyncOperation operation) =>
        IsSwap(operation) ? SwapSlots.FinishHalf(cloud, operation) : Undo(cloud, operation);

    private static Cloud Undo(Cloud cloud, AsyncOperation operation) => IsSwap(operation) ? cloud : operation.Kind == OperationKind.DeleteGroup ? DeleteResourceGroup.Undo(cloud, operation) : CloudServiceWork.Undo(cloud, operation);

    private static bool IsSwap(AsyncOperation operation) => operation.Kind is OperationKind.SwapSlots or OperationKind.ExchangeAddresses;

    private static AsyncOperation Failed(AsyncOperation operation) => operation with
    {
        Status = "Failed",
        EndedAt = operation.DueAt,
        ErrorCode = operation.FateCode,
        ErrorMessage = "The operation did not succeed.",
    };

    // Azure forgets too; only the file must not grow for ever.
    private static Cloud Forget(Cloud cloud)
    {
        if (cloud.Operations.Count <= Kept)
            return cloud;
        var oldest = cloud.Operations.Values.Where(operation => !operation.IsRunning).MinBy(operation => operation.StartedAt);
        return oldest is null ? cloud : cloud with { Operations = cloud.Operations.Remove(oldest.Id) };
    }
}
