using Microsoft.AspNetCore.Components;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Services;

/// <summary>What a swap would change for the people who use the service.</summary>
public sealed partial class DifferencesCard(ChangeLists lists)
{
    /// <summary>Null until it was read.</summary>
    [Parameter, EditorRequired]
    public required SwapPlan? Plan { get; set; }

    [Parameter]
    public CloudFailure? Failure { get; set; }

    private ChangeList? List => Plan is { } plan ? lists.Of(plan.Service) : null;
}
