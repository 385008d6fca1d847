namespace Portal.Domain.Policies;

/// <summary>Whether a swap asks for a reason.</summary>
public enum ReasonRule
{
    Optional,
    Required,
    Hidden,
}
