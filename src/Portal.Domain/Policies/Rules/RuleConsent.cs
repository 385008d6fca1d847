namespace Portal.Domain.Policies.Rules;

/// <summary>What an operator gives of what rules can ask for.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Confirm">The name of the service, as it was typed.</param>
/// <param name="Overrides">Goes on although a window is closed or the service is locked. Counts only for those who may, with a reason.</param>
public sealed record RuleConsent(string? Reason = null, string? Confirm = null, bool Overrides = false)
{
    public static readonly RuleConsent None = new();

    public bool HasReason => !string.IsNullOrWhiteSpace(Reason);
}
