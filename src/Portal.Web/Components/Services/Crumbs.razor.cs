using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Services;

/// <summary>Where the page is in the tree.</summary>
public sealed partial class Crumbs
{
    /// <summary>From the tree to this page, which comes last; none draws nothing.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Crumb> Path { get; set; }
}
