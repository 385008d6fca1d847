using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Releases;

namespace Portal.Web.Components.Releases;

/// <summary>One stop of the release train as it is drawn: shape, words, and where its action is.</summary>
/// <param name="State">done, now, ahead or unseen.</param>
/// <param name="Icon">A name of the icon sheet.</param>
/// <param name="Word">The state in a word, for those who do not see the shape.</param>
/// <param name="Text">What is done there.</param>
public sealed record TrainLook(string State, string Icon, string Word, string Text)
{
    public static IReadOnlyList<TrainLook> Of(ReleaseTrain train) => [.. Enum.GetValues<TrainStop>().Select(stop => Of(train, stop))];

    /// <summary>Where the next action is, and what the link says; null when there is none to take.</summary>
    public static (string Href, string Text)? Action(ReleaseTrain train, ServiceRow row) => train switch
    {
        { Running: { } running } => (PortalUrls.Operation(running), row.Active is { IsPaused: true } or { NeedsYou: true } ? Words.TrainLookOpen : Words.TrainLookWatch),
        { At: TrainStop.Stage } => (PortalUrls.Deploy(row.Service), Words.TrainLookNewDeployment),
        { At: TrainStop.Swap } when row.Service.Production is not null => (PortalUrls.Swap(row.Service), row.Readiness.Blocking == 0 ? Words.TrainLookSwapVIP : Words.TrainLookSeeWhatStandsWay),
        _ => (PortalUrls.Deployment(row.Service, Slot.Staging), Words.TrainLookOpenStaging),
    };

    private static TrainLook Of(ReleaseTrain train, TrainStop stop) =>
        train.IsDone(stop) ? new("done", "ready", Words.TrainLookDone, Says(train, stop))
        : stop == train.At ? new("now", train.IsMoving ? "swapping" : "right", train.IsMoving ? Words.TrainLookRunning : Words.TrainLookNow, Says(train, stop))
        : train.IsUnseen(stop) ? new("unseen", "unknown", Words.TrainLookUnseen, Says(train, stop))
        : new("ahead", "quiet", Words.TrainLookAhead, Says(train, stop));

    private static string Says(ReleaseTrain train, TrainStop stop) => stop switch
    {
        TrainStop.Stage => Words.FormatTrainLookStage(train.Arriving ?? Words.TrainLookNextVersion),
        TrainStop.Swap => Words.TrainLookSwap,
        TrainStop.Keep => train.Leaving is { } version ? Words.FormatTrainLookKeepAsWayBack(version) : Words.TrainLookKeepWayBack,
        _ => train.Leaving is { } version ? Words.FormatTrainLookDelete(version) : Words.TrainLookDeleteOldSide,
    };
}
