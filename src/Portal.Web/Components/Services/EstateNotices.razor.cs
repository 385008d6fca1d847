using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Services;

/// <summary>Parts of the estate that could not be read, where they matter.</summary>
public sealed partial class EstateNotices
{
    [Parameter, EditorRequired]
    public required EstateSnapshot Snapshot { get; set; }

    /// <summary>Only what matters to this subscription; null for everything.</summary>
    [Parameter]
    public string? Subscription { get; set; }

    private IEnumerable<EstateProblem> Problems =>
        Snapshot.Problems.Where(problem => Subscription is null || problem.Subscription is null || problem.Subscription == Subscription);

    private string Shown => Snapshot.ReadAt is { } at ? $"What is shown was read before {Ages.Time(at)} UTC." : "";
}
