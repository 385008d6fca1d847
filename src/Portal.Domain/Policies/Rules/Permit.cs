namespace Portal.Domain.Policies.Rules;

/// <summary>Why an operation was let through where rules asked for more than the operator.</summary>
public sealed record Permit
{
    /// <summary>The id of the request that was approved; null when none was asked for.</summary>
    public string? Approval { get; init; }

    public Operator? ApprovedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Windows and locks that it was started in spite of, in words. The operation's reason is the reason for it.</summary>
    public EquatableList<string> Overridden { get; init; } = [];
}
