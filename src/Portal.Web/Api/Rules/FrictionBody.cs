using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Api.Rules;

/// <summary>How much is asked in a scope, as an Owner wants it. What is left out asks for nothing.</summary>
internal sealed record FrictionBody
{
    public required string Scope { get; init; }

    public FrictionRung Swap { get; init; }

    public FrictionRung Return { get; init; }

    /// <summary>Never secondPerson.</summary>
    public FrictionRung Repair { get; init; }

    /// <summary>Of a deployment where it stands.</summary>
    public FrictionRung Change { get; init; }

    public FrictionRule ToRule(RuleScope scope) => new() { Scope = scope, Swap = Swap, Return = Return, Repair = Repair, Change = Change, By = Operator.Nobody, At = default };
}
