using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Rules;

/// <summary>All windows that the operator sees, and for Owners the ways to set them.</summary>
public sealed partial class WindowSection(TimeProvider time)
{
    private WindowDraft? draft;
    private string? removing;

    private DateTimeOffset Now => time.GetUtcNow();

    private string Word(TimedWindow timed) => (timed.Window.Effect, timed.At(Now)) switch
    {
        (WindowEffect.Closes, { } on) => Words.FormatWindowSectionClosedOpens(Ages.Rest(on.Until - Now)),
        (_, { } on) => Words.FormatWindowSectionWarnsForMore(Ages.Rest(on.Until - Now)),
        (WindowEffect.Closes, _) => timed.After(Now) is { } next ? Words.FormatWindowSectionCloses(Ages.Rest(next.From - Now)) : "over",
        _ => timed.After(Now) is { } next ? Words.FormatWindowSectionWarns(Ages.Rest(next.From - Now)) : "over",
    };

    private string When(TimedWindow timed) => (timed.At(Now) ?? timed.After(Now)) is { } span ? Words.FormatWindowSectionTo(Ages.Moment(span.From, Now), Ages.Moment(span.Until, Now)) : "";

    private void Edit(WindowDraft wanted) => (draft, Problem) = (wanted, null);

    private Task RemoveAsync(string id)
    {
        removing = null;
        return DoAsync(() => Keeper.RemoveWindowAsync(id, Me.Access, CancellationToken.None));
    }
}
