using Portal.Domain.Preconditions;

namespace Portal.Domain.Policies.Rules;

/// <summary>Somebody asked for the service to be left alone.</summary>
public sealed class ServiceIsNotLocked : IPrecondition<RuleFacts>
{
    public const string RuleCode = "R05";

    public string Code => RuleCode;

    public string Title => "The service is not locked";

    public Severity Severity => Severity.Block;

    public string Source => "Policy of this portal: locks";

    public Finding Judge(RuleFacts facts)
    {
        var one = facts.Case;
        if (one.Locks.Count == 0)
            return this.Met("not locked");
        var because = string.Join(" ", one.Locks.Select(held =>
            $"{held.By.Name} locked it at {RuleWords.Moment(held.At, one.At)}{(held.Until is { } until ? $" until {RuleWords.Moment(until, one.At)}" : "")}: {held.Reason.TrimEnd('.')}."));
        var found = this.NotMet("locked", $"Locked by {one.Locks[0].By.FirstName}", because, $"Ask {one.Locks[0].By.Name} to unlock it. An Owner may override it with a reason.");
        return facts.IsOverridden ? found with { Severity = Severity.Inform, Measured = $"overridden by {one.By.Name}", Remedy = "" } : found;
    }
}
