using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Rules;

/// <summary>All windows that the operator sees, and for Owners the ways to set them.</summary>
public sealed partial class WindowSection(TimeProvider time)
{
    private WindowDraft? draft;
    private string? removing;

    private DateTimeOffset Now => time.GetUtcNow();

    private string Word(TimedWindow timed) => (timed.Window.Effect, timed.At(Now)) switch
    {
        (WindowEffect.Closes, { } on) => Words.FormatWindowSectionClosedOpens(RuleWords.Rest(on.Until - Now)),
        (_, { } on) => Words.FormatWindowSectionWarnsForMore(RuleWords.Rest(on.Until - Now)),
        (WindowEffect.Closes, _) => timed.After(Now) is { } next ? Words.FormatWindowSectionCloses(RuleWords.Rest(next.From - Now)) : "over",
        _ => timed.After(Now) is { } next ? Words.FormatWindowSectionWarns(RuleWords.Rest(next.From - Now)) : "over",
    };

    private string When(TimedWindow timed) => (timed.At(Now) ?? timed.After(Now)) is { } span ? Words.FormatWindowSectionTo(RuleWords.Moment(span.From, Now), RuleWords.Moment(span.Until, Now)) : "";

    private void Edit(WindowDraft wanted) => (draft, Problem) = (wanted, null);

    private Task RemoveAsync(string id)
    {
        removing = null;
        return DoAsync(() => Keeper.RemoveWindowAsync(id, Me.Access, CancellationToken.None));
    }
}
