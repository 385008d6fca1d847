using Microsoft.AspNetCore.Components;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Controls;

/// <summary>Differences as counts per kind.</summary>
public sealed partial class DifferencesSummary
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Difference> Differences { get; set; }

    /// <summary>What was changed between the two versions; null where nothing is known.</summary>
    [Parameter]
    public ChangeList? List { get; set; }
}
