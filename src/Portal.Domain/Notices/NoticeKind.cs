namespace Portal.Domain.Notices;

/// <summary>What a notice tells of. Open: whatever is to be told brings a kind of its own, and a line in <see cref="All"/>.</summary>
/// <param name="Name">Part of what receivers read: a kind that was sent once keeps its name.</param>
/// <param name="Title">For people.</param>
public sealed record NoticeKind(string Name, string Title)
{
    public static readonly NoticeKind SwapStarted = new("swap.started", "Swap started");
    public static readonly NoticeKind SwapHeld = new("swap.held", "Swap held");
    public static readonly NoticeKind SwapSucceeded = new("swap.succeeded", "Swap succeeded");
    public static readonly NoticeKind SwapFailed = new("swap.failed", "Swap failed");
    public static readonly NoticeKind SwapUnknown = new("swap.unknown", "Outcome unknown");
    public static readonly NoticeKind SwapSplit = new("swap.split", "Only one side moved");
    public static readonly NoticeKind WrongAnswer = new("swap.wrong-answer", "Old version still answers");
    public static readonly NoticeKind SwappedOutside = new("swap.outside", "Swap outside the portal");
    public static readonly NoticeKind ChangeStarted = new("change.started", "Change started");
    public static readonly NoticeKind ChangeWaits = new("change.waits", "Change waits for you");
    public static readonly NoticeKind ChangeDone = new("change.done", "Change done");
    public static readonly NoticeKind ChangeFailed = new("change.failed", "Change failed");
    public static readonly NoticeKind ChangeUnknown = new("change.unknown", "Outcome of a change unknown");
    public static readonly NoticeKind ChangeCanceled = new("change.canceled", "Change canceled");
    public static readonly NoticeKind ReturnLost = new("return.lost", "Return no longer possible");
    public static readonly NoticeKind BellRang = new("bell.rang", "Ready bell");
    public static readonly NoticeKind LeaseEnded = new("lease.ended", "Standby lease ended");
    public static readonly NoticeKind ApprovalAsked = new("approval.asked", "Approval asked");
    public static readonly NoticeKind ApprovalDecided = new("approval.decided", "Approval decided");

    /// <summary>Sent by hand, to see whether a channel works; nobody subscribes to it.</summary>
    public static readonly NoticeKind Test = new("test", "Test");

    /// <summary>What a channel may want, in the order in which it is offered.</summary>
    public static IReadOnlyList<NoticeKind> All { get; } =
    [
        SwapStarted, SwapHeld, SwapSucceeded, SwapFailed, SwapUnknown, SwapSplit, WrongAnswer, SwappedOutside, ReturnLost, BellRang, LeaseEnded, ApprovalAsked, ApprovalDecided,
        ChangeStarted, ChangeWaits, ChangeDone, ChangeFailed, ChangeUnknown, ChangeCanceled,
    ];

    /// <summary>Null when there is none of this name.</summary>
    public static NoticeKind? Find(string name) => All.Append(Test).FirstOrDefault(kind => kind.Name == name);
}
