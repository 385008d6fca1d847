namespace Portal.Domain.Policies.Rules;

/// <summary>All rules that hold, as they were last read.</summary>
/// <param name="Approvals">Open ones and those that ended lately, oldest first.</param>
public sealed record RuleBook(EquatableList<TimedWindow> Windows, EquatableList<ServiceLock> Locks, EquatableList<FrictionRule> Frictions, EquatableList<Approval> Approvals)
{
    public static readonly RuleBook Empty = new([], [], [], []);
}
