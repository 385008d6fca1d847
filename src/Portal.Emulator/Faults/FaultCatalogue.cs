using static Portal.Emulator.Faults.FaultParameters;

namespace Portal.Emulator.Faults;

/// <summary>What can be ordered to go wrong: the one place where it is said.</summary>
internal static class FaultCatalogue
{
    public const string Lasting = "Ordered faults are kept in memory only: a restart of the cloud takes them all away. What they did to the estate stays.";

    public static readonly IReadOnlyList<FaultDescription> All =
    [
        Request(FaultKind.Throttled, "429 Too many requests", "The request is refused with 429 and Retry-After; nothing is done.", RetryAfter),
        Request(FaultKind.Error, "500 Internal server error", "The request is refused with 500, or another status; nothing is done.", Status, Code, RetryAfter),
        Request(FaultKind.Unavailable, "503 Service unavailable", "The request is refused with 503; nothing is done.", RetryAfter),
        Request(FaultKind.DropRequest, "Connection lost before the change", "The connection is cut; nothing was done.", []),
        Request(FaultKind.DropReply, "Connection lost after the change", "The work is done or begun, then the connection is cut instead of an answer.", []),
        Request(FaultKind.Late, "Late answer", "The request waits before anything is done.", Delay),
        Request(FaultKind.Rubbish, "Rubbish instead of JSON", "The answer is 200 with half an HTML page; nothing is done.", []),
        Request(FaultKind.OperationHangs, "Operation never ends", "The work is accepted and stays InProgress for ever, also after a restart.", Happens),
        Request(FaultKind.OperationFails, "Operation fails", "The work is accepted and ends as Failed. A swap then changes nothing; an update in place has taken effect and is not rolled back.", Code),
        Request(FaultKind.OperationForgotten, "Operation is forgotten", "The work is accepted and done, but its address answers 404.", []),
        Request(FaultKind.HalfDone, "Swap happens by half", "The swap ends as Failed after production has lost its address. Any other operation only fails.", Code),
        Swap(FaultKind.InstanceDies, "Instance dies during the swap", "The swap is accepted; then an instance of staging stops, and it goes live like that."),
        Swap(FaultKind.WalkStarts, "Update walk starts just before", "An update walk starts on staging just before the swap is judged, which is then refused. It lasts until it is ended."),
        Swap(FaultKind.SwappedBehind, "Swapped behind the portal's back", "Just before the swap is judged both addresses are exchanged; the request then finds nothing left to do."),
    ];

    public static FaultDescription Of(FaultKind kind) => All.First(description => description.Kind == kind);

    // A parameter of its own takes the place of the common one of that name.
    private static FaultDescription Request(FaultKind kind, string title, string what, params FaultParameter[] own) =>
        new(kind, title, what) { Parameters = [.. own, .. OfRequests.Where(common => own.All(each => each.Name != common.Name))] };

    private static FaultDescription Swap(FaultKind kind, string title, string what) => new(kind, title, what) { Parameters = OfSwaps };
}
