using Portal.Domain.Preconditions;

namespace Portal.Domain.Policies.Rules;

/// <summary>Nothing is swapped in a time that people agreed to keep quiet.</summary>
public sealed class WindowIsOpen : IPrecondition<RuleFacts>
{
    public const string RuleCode = "R04";

    public string Code => RuleCode;

    public string Title => "No freeze window is on";

    public Severity Severity => Severity.Block;

    public string Source => "Policy of this portal: freeze windows";

    public Finding Judge(RuleFacts facts)
    {
        var (one, at) = (facts.Case, facts.Case.At);
        if (one.OpensAt is not { } opens)
            return this.Met(one.NextClosing is { } next ? $"closes {RuleWords.Moment(next.Span.From, at)}" : "none planned");
        var because = string.Join(" ", one.Closures.Select(closure => $"Closed because of {closure.Window.Reason} ({closure.Window.By.Name})."));
        var found = this.NotMet($"opens on {RuleWords.Moment(opens, at)}", "Closed by a window", because, $"Wait: it opens in {RuleWords.Rest(opens - at)}. An Owner may override it with a reason.");
        return facts.IsOverridden ? found with { Severity = Severity.Inform, Measured = $"overridden by {one.By.Name}", Remedy = "" } : found;
    }
}
