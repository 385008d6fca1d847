using Portal.Domain.Changes;
using Portal.Domain.Operations;

namespace Portal.Domain.Notices;

/// <summary>What a change of a deployment has given to tell: in the words of what is done, not of swaps.</summary>
internal static class ChangeNotices
{
    public static string Started(Operation operation, Change change) => $"{operation.ServiceName}: {operation.StartedBy.Name} {Does(change.Kind)} {What(change)}";

    /// <summary>Null for what passes by.</summary>
    public static (NoticeKind Kind, string Title)? Told(Operation operation, Change change, OperationStatus status) => status switch
    {
        OperationStatus.Paused => (NoticeKind.ChangeWaits, $"{operation.ServiceName}: {change.Title} waits for you"),
        OperationStatus.Unknown => (NoticeKind.ChangeUnknown, $"{operation.ServiceName}: the outcome of {change.Title} is not known"),
        OperationStatus.Succeeded when change.IsTakenBack => (NoticeKind.ChangeDone, $"{operation.ServiceName}: {change.Title} was taken back"),
        OperationStatus.Succeeded => (NoticeKind.ChangeDone, $"{operation.ServiceName}: {ChangeWords.Done(change.Kind).ToLowerInvariant()} {What(change)}"),
        OperationStatus.Failed when change.HasDone => (NoticeKind.ChangeFailed, $"{operation.ServiceName}: {change.Title} ended after {change.Position} of {change.Steps.Count} steps"),
        OperationStatus.Failed => (NoticeKind.ChangeFailed, $"{operation.ServiceName}: {change.Title} was not done"),
        OperationStatus.Canceled => (NoticeKind.ChangeCanceled, $"{operation.ServiceName}: {change.Title} was canceled, nothing was sent"),
        _ => null,
    };

    private static string What(Change change) =>
        change.Order.Deploys && change.ToVersion is { Length: > 0 } version ? $"{ChangeWords.What(change.Order, change.TargetName)}, version {version}" : ChangeWords.What(change.Order, change.TargetName);

    private static string Does(ChangeKind kind) => kind switch
    {
        ChangeKind.Deploy => "deploys",
        ChangeKind.Update => "updates",
        ChangeKind.Redeploy => "deletes and redeploys",
        ChangeKind.Start => "starts",
        ChangeKind.Stop => "stops",
        ChangeKind.Restart => "restarts",
        ChangeKind.Reimage => "reimages",
        ChangeKind.Delete => "deletes",
        ChangeKind.Promote => "promotes",
        _ => "demotes",
    };
}
