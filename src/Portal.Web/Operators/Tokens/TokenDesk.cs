using System.Text.Json.Nodes;
using Portal.Domain;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;

namespace Portal.Web.Operators.Tokens;

/// <summary>Makes and revokes personal tokens: the one door for pages and API.</summary>
public sealed class TokenDesk(TokenRegister tokens, PersonRoles persons, TokenOptions options, TimeProvider time)
{
    public TokenOptions Options => options;

    /// <summary>Newest first. Those of others only for who owns everything.</summary>
    public IEnumerable<PersonalToken> Visible(Access by) => tokens.All.Where(token => MaySee(token, by));

    public async Task<TokenResult> IssueAsync(TokenDraft draft, Access by, CancellationToken cancellationToken)
    {
        if (draft.Faults(options).ToEquatableList() is { Count: > 0 } faults)
            return new TokenResult.Invalid(faults);
        if (WhyNot(draft, by) is { } because)
            return new TokenResult.Refused(because);
        var (text, now) = (TokenText.New(), time.GetUtcNow());
        var token = new PersonalToken
        {
            Hash = TokenText.Hash(text), Person = by.By.Id, PersonName = by.By.Name, Name = draft.Name!.Trim(),
            Role = draft.RoleRead!.Value, Scope = draft.ScopeRead!.ToString()!, CreatedAt = now, ExpiresAt = now.AddDays(draft.Days!.Value),
        };
        return await tokens.TryWriteAsync(token, Entry(LedgerKind.TokenIssued, token, by), cancellationToken)
            ? new TokenResult.Issued(token, text)
            : throw new InvalidOperationException("Two tokens have the same hash.");
    }

    /// <summary>By its person, or by who owns everything. What is revoked already stays as it is.</summary>
    public async Task<TokenResult> RevokeAsync(string id, Access by, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Visible(by).FirstOrDefault(known => known.Id == id) is not { } token)
                return new TokenResult.NotFound();
            var revoked = token with { RevokedAt = time.GetUtcNow(), RevokedBy = by.By.Name };
            if (token.RevokedAt is not null)
                return new TokenResult.Revoked(token);
            if (await tokens.TryWriteAsync(revoked, Entry(LedgerKind.TokenRevoked, revoked, by), cancellationToken))
                return new TokenResult.Revoked(revoked);
        }
    }

    private static bool MaySee(PersonalToken token, Access by) =>
        by.MaySomewhere(OperatorRight.See) && (token.Person == by.By.Id || by.May(OperatorRight.Govern, new GrantScope.Everything()));

    private string? WhyNot(TokenDraft draft, Access by)
    {
        if (by.Cap is not null)
            return "A token cannot make another one. Sign in to the portal's pages.";
        if (persons.Of(by.By.Id) is null)
            return "The portal does not know your roles from a sign-in of yours. Sign in to its pages again, then make the token.";
        if (OperatorRoles.RightsOf(draft.RoleRead!.Value).Any(right => !by.MaySomewhere(right)))
            return $"A token does at most what you may do, and you do not have the role {draft.RoleRead}.";
        var holding = tokens.All.Count(token => token.Person == by.By.Id && token.Holds(time.GetUtcNow()));
        return holding >= options.PerPerson ? $"You have {holding} personal tokens that hold, the most that this portal gives to one person. Revoke one first." : null;
    }

    private LedgerDraft Entry(LedgerKind kind, PersonalToken token, Access by) => new(kind, time.GetUtcNow(), by.By, new JsonObject
    {
        ["token"] = token.Id, ["of"] = token.PersonName, ["ofId"] = token.Person, ["name"] = token.Name,
        ["role"] = token.Role.ToString(), ["scope"] = token.Scope, ["expiresAt"] = CanonicalJson.Time(token.ExpiresAt),
    });
}
