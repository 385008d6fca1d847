using Portal.Domain.Grants;
using Portal.Domain.Policies;

namespace Portal.Web.Api.Grants;

/// <summary>A role that is given to somebody.</summary>
/// <param name="Id">Names it in addresses; of one from the settings, its key there.</param>
/// <param name="To">The value of an app role, the id of a group, or the object id of a person.</param>
/// <param name="Scope">Where it holds.</param>
/// <param name="FromSettings">It is changed in the settings only.</param>
/// <param name="GivenBy">Null for one from the settings.</param>
internal sealed record GrantView(string Id, OperatorRole Role, string To, string Scope, string Note, bool FromSettings, string? GivenBy, DateTimeOffset? GivenAt)
{
    public static GrantView Of(GivenRole given) => new(given.Id, given.Role, given.To, given.Scope.ToString()!, given.Note, given.IsFromSettings, given.By?.Name, given.At);
}
