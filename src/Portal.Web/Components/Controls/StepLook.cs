using Portal.Domain.Operations;

namespace Portal.Web.Components.Controls;

/// <summary>How a phase looks: shape, class, and the word a screen reader says.</summary>
internal sealed record StepLook(string Icon, string? Class, string Word)
{
    public static StepLook Of(StepState state) => state switch
    {
        StepState.Done => new("ready", "done", Words.StepLookDone),
        StepState.Running => new("swapping", "now", Words.StepLookRunning),
        StepState.Failed => new("blocked", "bad", Words.StepLookFailed),
        StepState.Unknown => new("unknown", "odd", Words.StepLookUnknown),
        _ => new("quiet", null, Words.StepLookToCome),
    };
}
