using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Services;

/// <summary>One role of a deployment and its instances.</summary>
public sealed partial class RolePanel
{
    [Parameter, EditorRequired]
    public required ServiceRow Row { get; set; }

    [Parameter, EditorRequired]
    public required Deployment Deployment { get; set; }

    [Parameter, EditorRequired]
    public required Role Role { get; set; }

    /// <summary>Its instances may still come.</summary>
    [Parameter]
    public bool IsReading { get; set; }

    [Parameter]
    public RenderFragment? Ribbon { get; set; }
}
