using Microsoft.AspNetCore.Components;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Dialogs;

/// <summary>What differs between the two deployments: counts, and everything in place when asked for.</summary>
public sealed partial class PlanDifferences
{
    private bool isOpen;

    [Parameter, EditorRequired]
    public required SwapPlan Plan { get; set; }

    /// <summary>What changed while the dialog was open.</summary>
    [Parameter, EditorRequired]
    public required PlanChanges Changes { get; set; }

    /// <summary>What was changed between the two versions; null where nothing is known.</summary>
    [Parameter]
    public ChangeList? List { get; set; }

    private bool HasMore => Plan.Differences.Count > 0 || List is { Count: > 0 };
}
