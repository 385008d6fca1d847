using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Who is acting. Without sign-in it is the person who runs the portal, named by the operating system.</summary>
public sealed class CurrentOperator
{
    public Operator Value { get; } = new($"local:{Environment.UserName}", Environment.UserName);

    /// <summary>One or two letters for a small round picture.</summary>
    public string Initials => string.Concat(Value.Name.Split([' ', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));
}
