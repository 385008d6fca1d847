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
        (WindowEffect.Closes, { } on) => $"closed, opens in {RuleWords.Rest(on.Until - Now)}",
        (_, { } on) => $"warns for {RuleWords.Rest(on.Until - Now)} more",
        (WindowEffect.Closes, _) => timed.After(Now) is { } next ? $"closes in {RuleWords.Rest(next.From - Now)}" : "over",
        _ => timed.After(Now) is { } next ? $"warns in {RuleWords.Rest(next.From - Now)}" : "over",
    };

    private string When(TimedWindow timed) => (timed.At(Now) ?? timed.After(Now)) is { } span ? $"{RuleWords.Moment(span.From, Now)} to {RuleWords.Moment(span.Until, Now)}." : "";

    private void Edit(WindowDraft wanted) => (draft, Problem) = (wanted, null);

    private Task RemoveAsync(string id)
    {
        removing = null;
        return DoAsync(() => Keeper.RemoveWindowAsync(id, Me.Access, CancellationToken.None));
    }
}
