using Portal.Domain.Preconditions;

namespace Portal.Domain.Policies.Rules;

/// <summary>There are hours in which a swap is possible, and seldom wise.</summary>
public sealed class HoursNeedNoCare : IPrecondition<RuleFacts>
{
    public string Code => "R06";

    public string Title => "The hour needs no care";

    public Severity Severity => Severity.Warn;

    public string Source => "Policy of this portal: windows that warn, for example Friday after 16:00";

    public Finding Judge(RuleFacts facts)
    {
        var one = facts.Case;
        return one.Warnings.Count == 0
            ? this.Met("no warning")
            : this.NotMet($"until {RuleWords.Moment(one.Warnings.Max(warning => warning.OpensAt), one.At)}", "A time for care",
                string.Join(" ", one.Warnings.Select(warning => $"{warning.Window.Reason.TrimEnd('.')}.")), "Swap when somebody stays to watch it.");
    }
}
