using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Controls;

/// <summary>A version, cut in the middle when there is no room for it; its title has the whole.</summary>
public sealed partial class VersionText
{
    [Parameter, EditorRequired]
    public required string Version { get; set; }

    [Parameter]
    public string Class { get; set; } = "mono";
}
