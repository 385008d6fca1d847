using Portal.Domain.Policies;

namespace Portal.Domain.Grants;

/// <summary>A given role as the database and the ledger keep it.</summary>
public sealed record GrantRecord(string Id, string Role, string To, string Scope, string Note, string ById, string ByName, DateTimeOffset At)
{
    public static GrantRecord Of(GivenRole given) =>
        new(given.Id, given.Role.ToString(), given.To, given.Scope.ToString()!, given.Note, given.By!.Id, given.By.Name, given.At ?? default);

    /// <summary>Null when it was changed by hand into what gives nothing.</summary>
    public GivenRole? Read() => OperatorRoles.Parse(Role) is { } role && GrantScope.Parse(Scope) is { } scope && To.Length > 0
        ? new GivenRole(Id, role, To, scope, Note) { By = new Operator(ById, ByName), At = At }
        : null;
}
