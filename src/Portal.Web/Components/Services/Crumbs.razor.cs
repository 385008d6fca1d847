using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Services;

/// <summary>Where the page is in the tree.</summary>
public sealed partial class Crumbs
{
    private IReadOnlyList<Crumb> path = [];

    [Parameter, EditorRequired]
    public required Selection Selection { get; set; }

    protected override void OnParametersSet() => path = Crumb.PathOf(Selection);
}
