namespace Portal.Domain.Policies.Rules;

/// <summary>What setting or removing a rule can answer. In all but the first nothing was written.</summary>
public abstract record RuleResult
{
    private RuleResult()
    {
    }

    /// <param name="Id">Of the rule.</param>
    public sealed record Done(string Id) : RuleResult;

    /// <summary>Something is wrong with it.</summary>
    public sealed record Invalid(EquatableList<RuleFault> Faults) : RuleResult;

    /// <summary>The operator may not do this.</summary>
    public sealed record Forbidden(string Because) : RuleResult;

    /// <summary>There is none, or none that may be seen.</summary>
    public sealed record NotFound : RuleResult;

    /// <summary>Somebody else changed it in the same moment.</summary>
    public sealed record Changed : RuleResult;
}
