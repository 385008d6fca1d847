using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Notices;

/// <summary>What an operation has given to tell so far, each with an id of its own: however often it is looked at, by whichever instance, each is told once.</summary>
public static class OperationNotices
{
    /// <param name="now">Its service as it is; null when it has gone.</param>
    public static IEnumerable<Notice> Of(Operation operation, HostedService? now)
    {
        var place = NoticePlace.Of(operation, now);
        yield return operation.Change is { } change
            ? Notice(operation, place, 0, NoticeKind.ChangeStarted, operation.StartedAt, ChangeNotices.Started(operation, change), Because(operation))
            : Notice(operation, place, 0, NoticeKind.SwapStarted, operation.StartedAt, Started(operation), Because(operation));
        foreach (var (index, happened) in operation.Events.Index())
        {
            var isNew = index == 0 || operation.Events[index - 1].Status != happened.Status;
            if (isNew && Told(operation, happened) is var (kind, title))
                yield return Notice(operation, place, index, kind, happened.At, title, $"{happened.Text.TrimEnd('.')}.");
        }
    }

    private static (NoticeKind Kind, string Title)? Told(Operation operation, OperationEvent happened) =>
        operation.Change is { } change ? ChangeNotices.Told(operation, change, happened.Status) : ToldOfSwap(operation, happened);

    private static (NoticeKind Kind, string Title)? ToldOfSwap(Operation operation, OperationEvent happened) => happened.Status switch
    {
        OperationStatus.Unknown => (NoticeKind.SwapUnknown, $"{operation.ServiceName}: the outcome of swap {operation.Id} is not known"),
        OperationStatus.Split => (NoticeKind.SwapSplit, $"{operation.ServiceName}: only one side moved in swap {operation.Id}"),
        OperationStatus.WrongAnswer => (NoticeKind.WrongAnswer, $"{operation.ServiceName}: swapped, but {operation.ToVersion} does not answer"),
        OperationStatus.Succeeded => (NoticeKind.SwapSucceeded, $"{operation.ServiceName}: {operation.ToVersion} is live{Instead(operation)}"),
        OperationStatus.Failed => (NoticeKind.SwapFailed, $"{operation.ServiceName}: swap {operation.Id} failed, {operation.FromVersion} is still live"),
        // Whoever breaks off before anything was sent held it: a person, or the portal after the count-down.
        OperationStatus.Canceled => (NoticeKind.SwapHeld, $"{operation.ServiceName}: swap {operation.Id} was held, nothing was sent"),
        _ => null,
    };

    private static string Started(Operation operation) =>
        $"{operation.ServiceName}: {operation.StartedBy.Name} {(operation.IsRepair ? "repairs the pair" : operation.IsReturn ? $"returns {operation.FromVersion} to {operation.ToVersion}" : $"swaps {operation.FromVersion} to {operation.ToVersion}")}";

    private static string Because(Operation operation) => operation.Reason is { Length: > 0 } reason ? $"Reason: {reason}" : "";

    private static string Instead(Operation operation) => operation.IsReturn ? $" again, {operation.FromVersion} was taken back" : "";

    private static Notice Notice(Operation operation, NoticePlace place, int index, NoticeKind kind, DateTimeOffset at, string title, string text) => new()
    {
        Id = $"operation:{operation.Id}:{index}:{kind.Name}", Kind = kind.Name, At = at, Title = title, Text = text,
        Page = NoticePage.Operation, Operation = operation.Id, Place = place, By = operation.StartedBy.Name,
    };
}
