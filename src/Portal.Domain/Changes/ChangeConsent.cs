using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes;

/// <summary>What still stands between a plan and its change: blocking checks, warnings nobody has seen, a name that must be typed, what the rules ask for.</summary>
public static class ChangeConsent
{
    public static IEnumerable<Finding> Missing(ChangePlan plan, ChangeRequest request, RuleVerdict rules)
    {
        foreach (var finding in plan.Findings.Concat(rules.Findings))
        {
            if (finding.Blocks)
                yield return finding;
            else if (finding.Warns && !request.Acknowledged.Contains(finding.Code))
                yield return finding with { Remedy = $"{finding.Remedy} To go on all the same, acknowledge {finding.Code}." };
        }

        if (plan.TypedName is { } name && !IsTyped(name, request))
            yield return NameIsMissing(name);
    }

    /// <summary>What the operator gives of what rules can ask for. Who typed the name that this change asks for needs not type the service's, too.</summary>
    public static RuleConsent Given(ChangePlan plan, ChangeRequest request) =>
        new(request.Reason, plan.TypedName is { } name && IsTyped(name, request) ? plan.ServiceName : request.TypedName, request.Overrides);

    private static bool IsTyped(string name, ChangeRequest request) => string.Equals(request.TypedName?.Trim(), name, StringComparison.OrdinalIgnoreCase);

    private static Finding NameIsMissing(string name) => new()
    {
        Code = NameIsTyped.RuleCode,
        Title = "The name is typed",
        Severity = Severity.Block,
        Answer = Answer.NotMet,
        Measured = "not typed",
        Headline = "The name is missing",
        Because = "A deployment in production goes away, which cannot be undone.",
        Remedy = $"Type {name}.",
    };
}
