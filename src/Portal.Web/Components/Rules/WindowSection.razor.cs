using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;
using Portal.Web.Operators;

namespace Portal.Web.Components.Rules;

/// <summary>All windows that the operator sees, and for Owners the ways to set them.</summary>
public sealed partial class WindowSection(RuleBookKeeper keeper, CurrentOperator me, TimeProvider time)
{
    private WindowDraft? draft;
    private string? removing;
    private string? problem;

    [Inject]
    public required VisibleRules Rules { get; set; }

    [Parameter, EditorRequired]
    public required RuleBook Book { get; set; }

    [Parameter, EditorRequired]
    public required EstateSnapshot Estate { get; set; }

    /// <summary>What the operator may rule over; empty for everybody but Owners.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ScopeChoice> Choices { get; set; } = [];

    private DateTimeOffset Now => time.GetUtcNow();

    private string Word(TimedWindow timed) => (timed.Window.Effect, timed.At(Now)) switch
    {
        (WindowEffect.Closes, { } on) => $"closed, opens in {RuleWords.Rest(on.Until - Now)}",
        (_, { } on) => $"warns for {RuleWords.Rest(on.Until - Now)} more",
        (WindowEffect.Closes, _) => timed.After(Now) is { } next ? $"closes in {RuleWords.Rest(next.From - Now)}" : "over",
        _ => timed.After(Now) is { } next ? $"warns in {RuleWords.Rest(next.From - Now)}" : "over",
    };

    private string When(TimedWindow timed) => (timed.At(Now) ?? timed.After(Now)) is { } span ? $"{RuleWords.Moment(span.From, Now)} to {RuleWords.Moment(span.Until, Now)}." : "";

    private void Edit(WindowDraft wanted) => (draft, problem) = (wanted, null);

    private async Task RemoveAsync(string id)
    {
        removing = null;
        problem = await RuleReplies.TryAsync(() => keeper.RemoveWindowAsync(id, me.Access, CancellationToken.None));
    }
}
