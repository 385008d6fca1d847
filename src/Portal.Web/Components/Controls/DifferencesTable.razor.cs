using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Controls;

/// <summary>What differs between the two deployments: endpoints as a ladder, everything else value beside value. Secrets are never shown.</summary>
public sealed partial class DifferencesTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Difference> Differences { get; set; }

    /// <summary>Whose versions and endpoints are shown.</summary>
    [Parameter, EditorRequired]
    public required HostedService Service { get; set; }

    private bool HasEndpoints => Differences.Any(difference => difference.Kind == DifferenceKind.Endpoint);

    private List<Difference> Others => [.. Differences.Where(difference => difference.Kind != DifferenceKind.Endpoint)];
}
