using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Dialogs;

/// <summary>Both addresses now and after: the addresses stay, the versions move.</summary>
public sealed partial class Exchange
{
    [Parameter, EditorRequired]
    public required SwapPlan Plan { get; set; }

    /// <summary>What changed while it was on screen.</summary>
    [Parameter]
    public PlanChanges Changes { get; set; } = PlanChanges.None;

    private bool IsReturn => Plan.Direction is { Kind: SwapDirectionKind.Return };

    /// <summary>Known only when this portal put it there.</summary>
    private string? LiveFor =>
        Plan.LastSwap is { SwitchedAt: { } since } last && last.Intent.Staging.Deployment == Plan.Service.Production?.Id
            ? Words.FormatExchangeLiveFor(Ages.Since(since, Plan.ReadAt))
            : null;

    /// <summary>"4 of 4 ready"; a question mark where nobody could tell.</summary>
    internal static string Ready(Deployment deployment) =>
        Words.FormatExchangeReady(deployment.InstancesReady?.ToString(CultureInfo.InvariantCulture) ?? "?", deployment.Instances);

    /// <summary>"4 of 4 ready, shop-api-0911, release 4.1"; a label that only repeats the version or the name is left out.</summary>
    internal static string Facts(Deployment deployment) =>
        deployment.Label is { Length: > 0 } label && label != deployment.Version && label != deployment.Name
            ? $"{Ready(deployment)}, {deployment.Name}, {label}"
            : $"{Ready(deployment)}, {deployment.Name}";

    private string? Flash(PlanPart part) => Changes.Touches(part) ? "flash" : null;
}
