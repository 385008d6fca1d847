using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Controls;

/// <summary>Which version replaces which: the arrow of a swap forward, the hook of a return.</summary>
public sealed partial class MovesTo
{
    [Parameter, EditorRequired]
    public required string From { get; set; }

    [Parameter, EditorRequired]
    public required string To { get; set; }

    [Parameter]
    public bool IsReturn { get; set; }
}
