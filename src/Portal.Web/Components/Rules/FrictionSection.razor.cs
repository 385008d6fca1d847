using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Web.Operators;

namespace Portal.Web.Components.Rules;

/// <summary>How much is asked before a deed, by scope.</summary>
public sealed partial class FrictionSection(RuleBookKeeper keeper, SwapPolicy settings, CurrentOperator me)
{
    private static readonly Dictionary<DeedKind, string> Names = new()
    {
        [DeedKind.Swap] = "A swap asks for", [DeedKind.Return] = "A return asks for", [DeedKind.Repair] = "A repair asks for", [DeedKind.Change] = "A change asks for",
    };

    private static readonly Dictionary<FrictionRung, string> RungNames = new()
    {
        [FrictionRung.None] = "Nothing", [FrictionRung.Reason] = "Reason", [FrictionRung.Name] = "Reason, typed name", [FrictionRung.SecondPerson] = "Reason, typed name, second person",
    };

    private readonly Dictionary<DeedKind, FrictionRung> rungs = Enum.GetValues<DeedKind>().ToDictionary(kind => kind, _ => FrictionRung.None);
    private string scope = "*";
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

    private FrictionRule Wanted => new()
    {
        Scope = RuleScope.Parse(scope) ?? RuleScope.Everything,
        Swap = rungs[DeedKind.Swap],
        Return = rungs[DeedKind.Return],
        Repair = rungs[DeedKind.Repair],
        Change = rungs[DeedKind.Change],
        By = Operator.Nobody,
        At = default,
    };

    protected override void OnParametersSet()
    {
        if (Choices.Count > 0 && Choices.All(choice => choice.Value != scope))
            scope = Choices[0].Value;
    }

    /// <summary>Nobody waits for a second person in front of a broken pair.</summary>
    private static IEnumerable<FrictionRung> Rungs(DeedKind kind) => Enum.GetValues<FrictionRung>().Where(rung => kind != DeedKind.Repair || rung != FrictionRung.SecondPerson);

    private async Task SetAsync(FrictionRule rule) => problem = await RuleReplies.TryAsync(() => keeper.SetFrictionAsync(rule, me.Access, CancellationToken.None));
}
