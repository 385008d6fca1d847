namespace Portal.Domain.Preconditions;

/// <summary>The three answers. Unknown never counts as met.</summary>
public enum Answer
{
    Met,
    NotMet,
    Unknown,
}
