using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Controls;

/// <summary>A state: shape, word, colour.</summary>
public sealed partial class StateText
{
    [Parameter, EditorRequired]
    public required StateLook Look { get; set; }

    /// <summary>In a line of a table.</summary>
    [Parameter]
    public bool IsSmall { get; set; }
}
