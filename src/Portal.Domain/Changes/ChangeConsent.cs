using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes;

/// <summary>What still stands between a plan and its change.</summary>
public static class ChangeConsent
{
    public const string TypedNameCode = "R02";

    public static IEnumerable<Finding> Missing(ChangePlan plan, ChangeRequest request, RuleVerdict rules)
    {
        foreach (var finding in plan.Findings.Concat(rules.Findings))
        {
            if (finding.Blocks)
                yield return finding;
            else if (finding.Warns && !request.Acknowledged.Contains(finding.Code))
                yield return finding with { Remedy = $"{finding.Remedy} To go on all the same, acknowledge {finding.Code}." };
        }

        if (plan.TypedName is { } name && !string.Equals(request.TypedName?.Trim(), name, StringComparison.OrdinalIgnoreCase))
            yield return NameIsMissing(name);
    }

    private static Finding NameIsMissing(string name) => new()
    {
        Code = TypedNameCode,
        Title = "The name is typed",
        Severity = Severity.Block,
        Answer = Answer.NotMet,
        Measured = "not typed",
        Headline = "The name is missing",
        Because = "A deployment in production goes away, which cannot be undone.",
        Remedy = $"Type {name}.",
    };
}
