using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Controls;

/// <summary>A version, cut in the middle when there is no room for it; its title has the whole.</summary>
public sealed partial class VersionText
{
    /// <summary>The class of a version on the first line of a cell.</summary>
    public const string InTable = "one mono";

    [Parameter, EditorRequired]
    public required string Version { get; set; }

    [Parameter]
    public string Class { get; set; } = "mono";
}
