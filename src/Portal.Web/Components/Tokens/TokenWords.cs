using Portal.Domain.Estate;
using Portal.Domain.Policies;
using Portal.Web.Components.Granting;
using Portal.Web.Components.Controls;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Components.Tokens;

/// <summary>A personal token in words.</summary>
internal static class TokenWords
{
    /// <summary>"Operator in the team Shop".</summary>
    public static string Reach(PersonalToken token, EstateSnapshot estate) =>
        Words.FormatTokenWordsReach(RoleWords.Name(token.Role), GrantScope.Parse(token.Scope) is { } scope ? GrantWords.Of(scope, estate) : token.Scope);

    /// <summary>"not used yet", "used 3 min ago".</summary>
    public static string Use(PersonalToken token, DateTimeOffset now) => token.LastUsedAt is { } at ? now - at < TimeSpan.FromMinutes(1) ? Words.TokenWordsJustNow : Words.FormatTokenWordsAgo(Ages.Since(at, now)) : Words.TokenWordsNotYet;

    /// <summary>"expires in 29 d", "expired 6 Nov 2026", "revoked 6 Nov 2026 by Ben Carter".</summary>
    public static string Until(PersonalToken token, DateTimeOffset now) =>
        token.RevokedAt is { } revoked ? Words.FormatTokenWordsRevoked(Day(revoked), token.RevokedBy)
        : token.ExpiresAt <= now ? Words.FormatTokenWordsExpired(Day(token.ExpiresAt))
        : Words.FormatTokenWordsExpires(Ages.Since(now, token.ExpiresAt));

    private static string Day(DateTimeOffset at) => PageFormat.Time(at, Words.PatternDate);
}
