using Portal.Domain.Preconditions;

namespace Portal.Domain.Policies.Rules;

/// <summary>Four eyes: somebody else has looked at exactly this plan.</summary>
public sealed class SecondPersonApproves : IPrecondition<RuleFacts>
{
    public const string RuleCode = "R03";

    public string Code => RuleCode;

    public string Title => "A second person approves";

    public Severity Severity => Severity.Block;

    public string Source => "Policy of this portal: friction of a second person";

    public Finding Judge(RuleFacts facts) => facts.Case.Approval switch
    {
        { State: ApprovalState.Given } given => this.Met($"by {given.EndedBy?.Name}"),
        { } waiting => this.NotMet("waits", "Waits for approval", $"Asked at {waiting.AskedAt.UtcDateTime:HH:mm} UTC; nobody has decided yet.",
            $"Wait for an approver until {RuleWords.Moment(waiting.ExpiresAt, facts.Case.At)}."),
        null => this.NotMet("nobody", "Approval is missing", $"The policy of {facts.Case.Deed.Name} asks for a second person.", "Ask for approval of this plan."),
    };
}
