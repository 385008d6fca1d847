using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Rules;

/// <summary>How much is asked before a deed, by scope.</summary>
public sealed partial class FrictionSection(SwapPolicy settings)
{
    private readonly Dictionary<DeedKind, string> names = new()
    {
        [DeedKind.Swap] = Words.FrictionSectionSwapAsksFor, [DeedKind.Return] = Words.FrictionSectionReturnAsksFor, [DeedKind.Repair] = Words.FrictionSectionRepairAsksFor, [DeedKind.Change] = Words.FrictionSectionChangeAsksFor,
    };

    private readonly Dictionary<FrictionRung, string> rungNames = new()
    {
        [FrictionRung.None] = Words.FrictionSectionNothing, [FrictionRung.Reason] = Words.FrictionSectionReason, [FrictionRung.Name] = Words.FrictionSectionReasonTypedName, [FrictionRung.SecondPerson] = Words.FrictionSectionReasonTypedNameSecondPerson,
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

    /// <summary>Nobody waits for a second person in front of a broken pair.</summary>
    private static IEnumerable<FrictionRung> Rungs(DeedKind kind) => Enum.GetValues<FrictionRung>().Where(rung => rung <= kind switch
    {
        DeedKind.Repair => FrictionRung.Name,
        _ => FrictionRung.SecondPerson,
    });

    private Task SetAsync(FrictionRule rule) => DoAsync(() => Keeper.SetFrictionAsync(rule, Me.Access, CancellationToken.None));
}
