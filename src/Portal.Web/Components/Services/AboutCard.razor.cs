using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Services;

/// <summary>What is known of a service beside its two sides.</summary>
public sealed partial class AboutCard
{
    [Parameter, EditorRequired]
    public required HostedService Service { get; set; }
}
