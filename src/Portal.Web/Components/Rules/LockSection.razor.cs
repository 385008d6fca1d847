using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;
using Portal.Web.Operators;

namespace Portal.Web.Components.Rules;

/// <summary>All locks that the operator sees.</summary>
public sealed partial class LockSection(RuleBookKeeper keeper, CurrentOperator me, TimeProvider time)
{
    private string scope = "*";
    private string? reason;
    private string? problem;

    [Inject]
    public required VisibleRules Rules { get; set; }

    [Parameter, EditorRequired]
    public required RuleBook Book { get; set; }

    [Parameter, EditorRequired]
    public required EstateSnapshot Estate { get; set; }

    /// <inheritdoc cref="WindowSection.Choices"/>
    [Parameter, EditorRequired]
    public IReadOnlyList<ScopeChoice> Choices { get; set; } = [];

    private DateTimeOffset Now => time.GetUtcNow();

    protected override void OnParametersSet()
    {
        if (Choices.Count > 0 && Choices.All(choice => choice.Value != scope))
            scope = Choices[0].Value;
    }

    private async Task LockAsync()
    {
        problem = await RuleReplies.TryAsync(() => keeper.LockAsync(RuleScope.Parse(scope) ?? RuleScope.Everything, reason, null, me.Access, CancellationToken.None));
        if (problem is null)
            reason = null;
    }

    private async Task UnlockAsync(string id) => problem = await RuleReplies.TryAsync(() => keeper.UnlockAsync(id, me.Access, CancellationToken.None));
}
