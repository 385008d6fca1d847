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
        SwapResult.Busy => Words.SwapAnswerBusy,
        SwapResult.Forbidden => Words.SwapAnswerForbidden,
        SwapResult.Unconfirmed => Words.SwapAnswerMayBeWritten,
        _ => Words.SwapAnswerNothingSent,
    };

    private string Text => Answer switch
    {
        SwapResult.Busy { Operation: var held } =>
            Words.FormatSwapAnswerHeld(held.StartedBy.Name, Ages.Stamp(held.StartedAt), held.FromVersion, held.ToVersion),
        SwapResult.Refused refused => Words.FormatSwapAnswerCheckedAgain(string.Join(", ", refused.Findings.Select(finding => Said.Of(finding.Headline)))),
        SwapResult.Forbidden forbidden => Said.Of(forbidden.Because),
        SwapResult.Unavailable unavailable => Said.Of(unavailable.Failure.Sentence),
        SwapResult.Unconfirmed unconfirmed => Said.Of(unconfirmed.Because),
        _ => Words.SwapAnswerGone,
    };
}
