using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Services;

/// <summary>One side of a service: version, address, instances, deployment.</summary>
public sealed partial class SideCard
{
    [Parameter, EditorRequired]
    public required ServiceRow Row { get; set; }

    [Parameter, EditorRequired]
    public required Slot Slot { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private Deployment? Deployment => Row.Service.In(Slot);
}
