using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Services;

/// <summary>One deployment: its properties, roles and endpoints.</summary>
public sealed partial class DeploymentPanel
{
    [Parameter, EditorRequired]
    public required ServiceRow Row { get; set; }

    [Parameter, EditorRequired]
    public required Deployment Deployment { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    [Parameter]
    public RenderFragment? Ribbon { get; set; }

    private string Since => SideFacts.Since(Row, Deployment, Now);

    /// <summary>"2 of 3", or that the instances were not read.</summary>
    internal static string Ready(Role role) => role.Instances.Count == 0 && role.Capacity > 0
        ? Words.DeploymentPanelNotRead
        : Words.FormatDeploymentPanelReady(role.Instances.Count(instance => instance.State == InstanceState.Started), role.Instances.Count);
}
