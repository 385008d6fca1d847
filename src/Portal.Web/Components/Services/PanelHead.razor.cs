using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Services;

/// <summary>The head of everything below a service: name, side, state, and what it is a part of.</summary>
public sealed partial class PanelHead
{
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required Slot Slot { get; set; }

    /// <summary>Null when it has no state of its own.</summary>
    [Parameter]
    public StateLook? Look { get; set; }

    [Parameter, EditorRequired]
    public required string Place { get; set; }
}
