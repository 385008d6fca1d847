namespace Portal.Domain.Policies.Rules;

/// <summary>What a rule judges: the case, and what the operator gives.</summary>
public sealed record RuleFacts(RuleCase Case, RuleConsent Consent)
{
    /// <summary>By somebody who may; the reason that this needs is asked for by a rule of its own.</summary>
    public bool IsOverridden => Case.MayOverride && Consent.Overrides;

    /// <summary>Said now, or when the second person was asked: nobody says it twice. To override is another thing to give a reason for.</summary>
    public bool HasReason => Consent.HasReason || (Case.Approval is not null && !IsOverridden);

    /// <summary>Asked for by the rung, by the portal's settings, or because something is overridden.</summary>
    public bool NeedsReason => Case.NeedsReason || (Case.IsStopped && IsOverridden);
}
