using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.Grants;

namespace Portal.Web.Components.Granting;

/// <summary>Every given role; one that an Owner gave can be taken away, after a second press.</summary>
public sealed partial class GivenRoles
{
    private string? asked;

    [Parameter, EditorRequired]
    public required EquatableList<GivenRole> Roles { get; set; }

    /// <summary>For the names of subscriptions.</summary>
    [Parameter, EditorRequired]
    public required EstateSnapshot Estate { get; set; }

    [Parameter]
    public EventCallback<GivenRole> OnTake { get; set; }

    private static string NameOf(GivenRole given) => given.Note.Length > 0 ? given.Note : given.To;

    private Task TakeAsync(GivenRole given)
    {
        asked = null;
        return OnTake.InvokeAsync(given);
    }
}
