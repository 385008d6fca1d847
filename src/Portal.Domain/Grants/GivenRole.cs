using Portal.Domain.Policies;

namespace Portal.Domain.Grants;

/// <summary>A role that is given to somebody, somewhere.</summary>
/// <param name="Id">Unique among all; of one from the settings, its key there.</param>
/// <param name="To">The value of an app role, the id of a group, or the object id of a person.</param>
/// <param name="Note">Who that is, in words; empty when nobody said.</param>
public sealed record GivenRole(string Id, OperatorRole Role, string To, GrantScope Scope, string Note = "")
{
    /// <summary>Null: it comes from the settings, and is changed there.</summary>
    public Operator? By { get; init; }

    public DateTimeOffset? At { get; init; }

    public bool IsFromSettings => By is null;

    public Grant Grant => new(Role, Scope) { Source = Id };
}
