using Microsoft.AspNetCore.Components;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Dialogs;

/// <summary>What OK was answered when nothing was started: that nothing was sent, or that this is not known, and why.</summary>
public sealed partial class SwapAnswer
{
    [Parameter, EditorRequired]
    public required SwapResult Answer { get; set; }

    private string State => Answer is SwapResult.Unavailable or SwapResult.Unconfirmed ? "unknown" : "blocked";

    private string Title => Answer switch
    {
        SwapResult.Busy => "Another swap holds this service.",
        SwapResult.Forbidden => "You may not swap this service.",
        SwapResult.Unconfirmed => "It is not known whether this was written.",
        _ => "Nothing was sent to Azure.",
    };

    private string Text => Answer switch
    {
        SwapResult.Busy { Operation: var held } =>
            $"{held.StartedBy.Name} started it at {Ages.Time(held.StartedAt)} UTC: {held.FromVersion} to {held.ToVersion}. Nothing was sent for you.",
        SwapResult.Refused refused => $"When it was checked again: {string.Join(", ", refused.Findings.Select(finding => finding.Headline))}.",
        SwapResult.Forbidden forbidden => forbidden.Because,
        SwapResult.Unavailable unavailable => unavailable.Failure.Sentence,
        SwapResult.Unconfirmed unconfirmed => unconfirmed.Because,
        _ => "There is no such service any more.",
    };
}
