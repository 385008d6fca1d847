using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Controls;

/// <summary>The service of an operation, as it was called then; a link as long as it exists.</summary>
public sealed partial class ServiceLink(VisibleEstate estate)
{
    [Parameter, EditorRequired]
    public required Operation Operation { get; set; }

    private HostedService? Service => estate.Now.Find(Operation.ServiceKey)?.Service;
}
