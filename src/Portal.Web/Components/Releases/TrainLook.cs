using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Releases;

namespace Portal.Web.Components.Releases;

/// <summary>One stop of the release train as it is drawn: shape, words, and where its action is.</summary>
/// <param name="State">done, now or ahead.</param>
/// <param name="Icon">A name of the icon sheet.</param>
/// <param name="Word">The state in a word, for those who do not see the shape.</param>
/// <param name="Text">What is done there.</param>
public sealed record TrainLook(string State, string Icon, string Word, string Text)
{
    public static IReadOnlyList<TrainLook> Of(ReleaseTrain train) => [.. Enum.GetValues<TrainStop>().Select(stop => Of(train, stop))];

    /// <summary>Where the next action is, and what the link says; null when there is none to take.</summary>
    public static (string Href, string Text)? Action(ReleaseTrain train, ServiceRow row) => train switch
    {
        { Running: { } running } => (PortalUrls.Operation(running), "Watch it"),
        { At: TrainStop.Stage } => (PortalUrls.Deploy(row.Service), "New deployment"),
        { At: TrainStop.Swap } when row.Service.Production is not null => (PortalUrls.Swap(row.Service), row.Readiness.Blocking == 0 ? "Swap VIP" : "See what stands in the way"),
        _ => (PortalUrls.Deployment(row.Service, Slot.Staging), "Open staging"),
    };

    private static TrainLook Of(ReleaseTrain train, TrainStop stop) =>
        train.IsDone(stop) ? new("done", "ready", "Done", Says(train, stop))
        : stop == train.At ? new("now", train.Running is null ? "right" : "swapping", train.Running is null ? "Now" : "Running", Says(train, stop))
        : new("ahead", "quiet", "Ahead", Says(train, stop));

    private static string Says(ReleaseTrain train, TrainStop stop) => stop switch
    {
        TrainStop.Stage => $"Stage {train.Arriving ?? "the next version"}",
        TrainStop.Swap => "Swap",
        TrainStop.Keep => train.Leaving is { } version ? $"Keep {version} as the way back" : "Keep the way back",
        _ => train.Leaving is { } version ? $"Delete {version}" : "Delete the old side",
    };
}
