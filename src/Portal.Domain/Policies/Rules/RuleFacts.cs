namespace Portal.Domain.Policies.Rules;

/// <summary>What a rule judges: the case, and what the operator gives.</summary>
public sealed record RuleFacts(RuleCase Case, RuleConsent Consent)
{
    public bool IsOverridden => Case.MayOverride && Consent is { Overrides: true, HasReason: true };

    /// <summary>Asked for by the rung, by the portal's settings, or because something is overridden.</summary>
    public bool NeedsReason => Case.NeedsReason || (Case is { MayOverride: true, IsStopped: true } && Consent.Overrides);
}
