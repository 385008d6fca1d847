using Microsoft.AspNetCore.Components;
using Portal.Domain.Preconditions;
using Endpoint = Portal.Domain.HostedServices.Endpoint;

namespace Portal.Web.Components.Controls;

/// <summary>The endpoints of both sides as rungs: the one that is missing is seen at once.</summary>
public sealed partial class EndpointLadder
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Endpoint> Production { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Endpoint> Staging { get; set; }

    /// <summary>Checks that a rung does not meet.</summary>
    [Parameter]
    public IReadOnlyList<Finding> Findings { get; set; } = [];
}
