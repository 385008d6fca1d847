namespace Portal.Domain.Policies.Rules;

/// <summary>What a rule judges: the case, and what the operator gives.</summary>
public sealed record RuleFacts(RuleCase Case, RuleConsent Consent)
{
    /// <summary>By somebody who may; the reason that this needs is asked for by a rule of its own.</summary>
    public bool IsOverridden => Case.MayOverride && Consent.Overrides;

    /// <summary>Asked for by the rung, by the portal's settings, or because something is overridden.</summary>
    public bool NeedsReason => Case.NeedsReason || (Case.IsStopped && IsOverridden);
}
