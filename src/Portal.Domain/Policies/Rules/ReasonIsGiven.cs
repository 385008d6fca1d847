using Portal.Domain.Preconditions;

namespace Portal.Domain.Policies.Rules;

/// <summary>Whoever reads the record later wants to know why.</summary>
public sealed class ReasonIsGiven : IPrecondition<RuleFacts>
{
    public const string RuleCode = "R01";

    public string Code => RuleCode;

    public string Title => "A reason is given";

    public Severity Severity => Severity.Block;

    public string Source => "Policy of this portal: friction, Policy:Reason, and every override";

    public Finding Judge(RuleFacts facts) => facts.HasReason
        ? this.Met("given")
        : this.NotMet("none", "Reason is missing", "The policy of this portal asks for a reason.", "Say in a few words why.");
}
