using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Rules;

/// <summary>How much is asked before a deed, by scope.</summary>
public sealed partial class FrictionSection(SwapPolicy settings)
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

    private FrictionRule Wanted => new()
    {
        Scope = ChosenScope,
        Swap = rungs[DeedKind.Swap],
        Return = rungs[DeedKind.Return],
        Repair = rungs[DeedKind.Repair],
        Change = rungs[DeedKind.Change],
        By = Operator.Nobody,
        At = default,
    };

    /// <summary>Nobody waits for a second person in front of a broken pair; a change asks for more where it puts something at risk.</summary>
    private static IEnumerable<FrictionRung> Rungs(DeedKind kind) => Enum.GetValues<FrictionRung>().Where(rung => rung <= kind switch
    {
        DeedKind.Repair => FrictionRung.Name,
        DeedKind.Change => FrictionRung.Reason,
        _ => FrictionRung.SecondPerson,
    });

    private Task SetAsync(FrictionRule rule) => DoAsync(() => Keeper.SetFrictionAsync(rule, Me.Access, CancellationToken.None));
}
