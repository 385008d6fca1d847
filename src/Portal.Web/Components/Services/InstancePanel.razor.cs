using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Services;

/// <summary>One instance of a role.</summary>
public sealed partial class InstancePanel
{
    [Parameter, EditorRequired]
    public required ServiceRow Row { get; set; }

    [Parameter, EditorRequired]
    public required Deployment Deployment { get; set; }

    [Parameter, EditorRequired]
    public required Role Role { get; set; }

    [Parameter, EditorRequired]
    public required RoleInstance Instance { get; set; }

    [Parameter]
    public RenderFragment? Ribbon { get; set; }
}
