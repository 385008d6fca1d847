using Portal.Domain.Estate;

namespace Portal.Web.Components.Tree;

/// <summary>How the state of a service looks: shape, class and words.</summary>
/// <param name="Icon">A name of the icon sheet.</param>
/// <param name="Class">Colours the shape and the word.</param>
public sealed record StateLook(string Icon, string Class, string Word)
{
    public static StateLook Of(Readiness readiness) => readiness.State switch
    {
        ReadinessState.NeedsYou => new("unknown", "unknown", readiness.Text),
        ReadinessState.Running => new("swapping", "swapping", readiness.Text),
        ReadinessState.Ready when readiness.Warnings > 0 => new("warn", "waiting", readiness.Text),
        ReadinessState.Ready => new("ready", "ready", readiness.Text),
        ReadinessState.ReturnPossible => new("return", "return", readiness.Text),
        ReadinessState.Blocked => new("blocked", "blocked", readiness.Text),
        ReadinessState.Unknown => new("unknown", "unknown", readiness.Text),
        _ => new("quiet", "quiet-ink", readiness.Text),
    };
}
