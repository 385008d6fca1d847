using Portal.Domain.Grants;
using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;
using Portal.Web.Components.Granting;

namespace Portal.Web.Components.History;

/// <summary>Entries of approvals, roles and tokens, in words.</summary>
internal static class PersonEntryWords
{
    public static EntryWords Asked(Approval asked) => new(Words.FormatPersonEntryWordsAsked(asked.FromVersion, asked.ToVersion), asked.Reason);

    public static EntryWords Decided(Approval asked) => new(asked.State switch
    {
        ApprovalState.Given => Words.FormatPersonEntryWordsApproved(asked.FromVersion, asked.ToVersion),
        ApprovalState.Declined => Words.FormatPersonEntryWordsDeclined(asked.FromVersion, asked.ToVersion),
        ApprovalState.Withdrawn => Words.FormatPersonEntryWordsWithdrawn(asked.FromVersion, asked.ToVersion),
        ApprovalState.Expired => Words.FormatPersonEntryWordsExpired(asked.FromVersion, asked.ToVersion),
        ApprovalState.Used => Words.FormatPersonEntryWordsUsed(asked.FromVersion, asked.ToVersion),
        _ => Words.FormatPersonEntryWordsOutdated(asked.FromVersion, asked.ToVersion),
    }, Said.Of(asked.Because) ?? Words.FormatPersonEntryWordsAskedBy(asked.AskedBy.Name));

    public static EntryWords Given(GrantRecord role) => new(Words.FormatPersonEntryWordsRoleGiven(RoleWords.Name(role.Role), role.To), Over(role));

    public static EntryWords Taken(GrantRecord role) => new(Words.FormatPersonEntryWordsRoleTaken(RoleWords.Name(role.Role), role.To), Over(role));

    public static EntryWords Issued(TokenRecord token) => new(Words.FormatPersonEntryWordsTokenIssued(token.Name), Words.FormatPersonEntryWordsTokenOf(token.Of, RoleWords.Name(token.Role), token.Scope, Ages.Until(token.ExpiresAt)));

    public static EntryWords Revoked(TokenRecord token) => new(Words.FormatPersonEntryWordsTokenRevoked(token.Name), Words.FormatPersonEntryWordsTokenOf(token.Of, RoleWords.Name(token.Role), token.Scope, Ages.Until(token.ExpiresAt)));

    private static string Over(GrantRecord role) => role.Note is { Length: > 0 } note ? Words.FormatPersonEntryWordsOverNote(role.Scope, note) : Words.FormatPersonEntryWordsOver(role.Scope);
}
