using Portal.Domain.Preconditions;

namespace Portal.Domain.Policies.Rules;

/// <summary>Keeps a habit from confirming what was meant for another service.</summary>
public sealed class NameIsTyped : IPrecondition<RuleFacts>
{
    public const string RuleCode = "R02";

    public string Code => RuleCode;

    public string Title => "The service's name is typed";

    public Severity Severity => Severity.Block;

    public string Source => "Policy of this portal: friction from typing the name on";

    public Finding Judge(RuleFacts facts)
    {
        var (typed, name) = (facts.Consent.Confirm?.Trim(), facts.Case.Deed.Name);
        return typed == name
            ? this.Met("typed")
            : this.NotMet(string.IsNullOrEmpty(typed) ? "nothing" : "another name", "Name is not typed", $"The policy of {name} asks for its name to be typed.", $"Type {name}.");
    }
}
