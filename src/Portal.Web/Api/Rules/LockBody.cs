namespace Portal.Web.Api.Rules;

/// <summary>A lock as somebody wants it.</summary>
internal sealed record LockBody
{
    public required string Scope { get; init; }

    /// <summary>Why, in one line of at most 500 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Ends by itself then; left out: only a person ends it.</summary>
    public DateTimeOffset? Until { get; init; }
}
