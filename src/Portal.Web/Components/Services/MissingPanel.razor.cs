using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Services;

/// <summary>What was asked for does not exist.</summary>
public sealed partial class MissingPanel
{
    [Parameter, EditorRequired]
    public required Selection.Missing Missing { get; set; }
}
