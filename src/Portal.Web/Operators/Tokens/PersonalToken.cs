using Portal.Domain.Policies;

namespace Portal.Web.Operators.Tokens;

/// <summary>A token that somebody made for scripts of theirs, without its secret.</summary>
public sealed record PersonalToken
{
    /// <summary>SHA-256 of its text.</summary>
    public required string Hash { get; init; }

    /// <summary>Whose it is, as <see cref="SignIn.PersonOf"/> names them.</summary>
    public required string Person { get; init; }

    public required string PersonName { get; init; }

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>It does no more than this role, wherever its person may do more.</summary>
    public required OperatorRole Role { get; init; }

    /// <summary>And only here; as <see cref="GrantScope.Parse"/> reads it.</summary>
    public required string Scope { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>To about a minute; null before the first use.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>Names it in addresses; tells nothing of its text.</summary>
    public string Id => Hash[..16];

    /// <summary>Null when it was changed by hand: then it opens nothing.</summary>
    public Grant? Cap => GrantScope.Parse(Scope) is { } scope ? new Grant(Role, scope) : null;

    public bool Holds(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
