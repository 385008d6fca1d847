using Portal.Domain;
using Portal.Domain.Grants;

namespace Portal.Web.Operators.Tokens;

/// <summary>What came of making or revoking a personal token.</summary>
public abstract record TokenResult
{
    private TokenResult()
    {
    }

    /// <param name="Token">What is kept.</param>
    /// <param name="Text">The token itself: told here and never again.</param>
    public sealed record Issued(PersonalToken Token, string Text) : TokenResult
    {
        /// <summary>Without the secret: this may come into a log.</summary>
        public override string ToString() => $"Issued {Token.Id}";
    }

    public sealed record Revoked(PersonalToken Token) : TokenResult;

    public sealed record Invalid(EquatableList<GrantFault> Faults) : TokenResult;

    /// <summary>There is none of this id, or none that the operator may see.</summary>
    public sealed record NotFound : TokenResult;

    public sealed record Refused(string Because) : TokenResult;
}
