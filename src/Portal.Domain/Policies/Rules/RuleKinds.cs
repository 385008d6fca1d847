namespace Portal.Domain.Policies.Rules;

/// <summary>Under which names the book keeps rules. A name that was written once stays.</summary>
internal static class RuleKinds
{
    public const string Window = "rule.window";
    public const string Lock = "rule.lock";
    public const string Friction = "rule.friction";
    public const string Approval = "rule.approval";
}
