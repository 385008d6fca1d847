using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;
using Portal.Web.Operators;

namespace Portal.Web.Components.Rules;

/// <summary>A part of the page of rules: those of one kind, and for Owners the way to set them.</summary>
public abstract class RuleSection : ComponentBase
{
    [Inject]
    public required VisibleRules Rules { get; set; }

    [Inject]
    public required RuleBookKeeper Keeper { get; set; }

    [Inject]
    public required CurrentOperator Me { get; set; }

    [Parameter, EditorRequired]
    public required RuleBook Book { get; set; }

    [Parameter, EditorRequired]
    public required EstateSnapshot Estate { get; set; }

    /// <summary>What the operator may rule over; empty for everybody but Owners.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ScopeChoice> Choices { get; set; } = [];

    /// <summary>Why nothing was written the last time; null when it was.</summary>
    protected string? Problem { get; set; }

    /// <summary>What the form is about.</summary>
    protected string Scope { get; set; } = "*";

    protected RuleScope ChosenScope => RuleScope.Parse(Scope) ?? RuleScope.Everything;

    protected override void OnParametersSet()
    {
        if (Choices.Count > 0 && Choices.All(choice => choice.Value != Scope))
            Scope = Choices[0].Value;
    }

    protected async Task DoAsync(Func<Task<RuleResult>> setAsync) => Problem = await RuleReplies.TryAsync(setAsync);
}
