using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Who is acting, for the pages and the API.</summary>
public sealed class CurrentOperator(OperatorSession session)
{
    /// <summary>What they may do now; asked for with every deed.</summary>
    public Access Access => session.Access;

    public Operator Value => session.Access.By;

    /// <summary>One or two letters for a small round picture.</summary>
    public string Initials => string.Concat(Value.Name.Split([' ', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));
}
