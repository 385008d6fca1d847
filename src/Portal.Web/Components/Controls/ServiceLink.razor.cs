using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Controls;

/// <summary>The service of a swap, as it was called then; a link as long as it exists.</summary>
public sealed partial class ServiceLink(VisibleEstate estate)
{
    /// <summary>Null when it was never one that the portal knew.</summary>
    [Parameter, EditorRequired]
    public required ServiceKey? Key { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Subscription { get; set; }

    private HostedService? Service => Key is { } key ? estate.Now.Find(key)?.Service : null;
}
