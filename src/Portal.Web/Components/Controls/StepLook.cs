using Portal.Domain.Operations;

namespace Portal.Web.Components.Controls;

/// <summary>How a phase looks: shape, class, and the word a screen reader says.</summary>
internal sealed record StepLook(string Icon, string? Class, string Word)
{
    public static StepLook Of(StepState state) => state switch
    {
        StepState.Done => new("ready", "done", "Done"),
        StepState.Running => new("swapping", "now", "Running"),
        StepState.Failed => new("blocked", "bad", "Failed"),
        StepState.Unknown => new("unknown", "odd", "Unknown"),
        _ => new("quiet", null, "To come"),
    };
}
