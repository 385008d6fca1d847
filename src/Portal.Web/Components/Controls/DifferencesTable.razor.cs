using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
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

    /// <summary>All checks; those that differences do not meet are told beside them.</summary>
    [Parameter]
    public IReadOnlyList<Finding> Findings { get; set; } = [];

    private List<Finding> Unmet => [.. Findings.Where(finding => finding is { Concerns: DifferenceKind.Endpoint, Answer: Answer.NotMet })];

    private bool HasEndpoints => Differences.Any(difference => difference.Kind == DifferenceKind.Endpoint);

    private List<Difference> Others => [.. Differences.Where(difference => difference.Kind != DifferenceKind.Endpoint)];
}
