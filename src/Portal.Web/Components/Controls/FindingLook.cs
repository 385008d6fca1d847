using Portal.Domain.Preconditions;

namespace Portal.Web.Components.Controls;

/// <summary>How a finding looks: shape, word and class, never colour alone.</summary>
/// <param name="Icon">A name of the icon sheet.</param>
/// <param name="Result">The value of data-result, which colours the shape.</param>
/// <param name="Word">What a screen reader says before the sentence.</param>
public sealed record FindingLook(string Icon, string Result, string Word)
{
    public static FindingLook Of(Finding finding) => finding switch
    {
        { Answer: Answer.Met } => new("ready", "met", Words.FindingLookMet),
        { Answer: Answer.Unknown } => new("unknown", "unknown", Words.FindingLookUnknown),
        { Severity: Severity.Block } => new("blocked", "unmet", Words.FindingLookNotMet),
        { Severity: Severity.Warn } => new("warn", "warn", Words.FindingLookWarning),
        _ => new("quiet", "note", Words.FindingLookNote),
    };
}
