using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Controls;

/// <summary>One bar an instance, up to eight; none above, and none when the instances could not be read. Always beside <see cref="InstanceWords"/>.</summary>
public sealed partial class Pips
{
    [Parameter, EditorRequired]
    public required Deployment Deployment { get; set; }
}
