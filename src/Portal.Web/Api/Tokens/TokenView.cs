using Portal.Domain.Policies;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Api.Tokens;

/// <summary>A personal token, without its secret.</summary>
/// <param name="Id">Names it in addresses.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Holds">Not revoked and not expired.</param>
/// <param name="LastUsedAt">To about a minute; null before the first use.</param>
internal sealed record TokenView(
    string Id, string Name, string Person, OperatorRole Role, string Scope, bool Holds, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt, string? RevokedBy)
{
    public static TokenView Of(PersonalToken token, DateTimeOffset now) => new(
        token.Id, token.Name, token.PersonName, token.Role, token.Scope, token.Holds(now), token.CreatedAt, token.ExpiresAt, token.LastUsedAt, token.RevokedAt, token.RevokedBy);
}
