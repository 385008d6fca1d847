using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Services;

/// <summary>The last swaps of a service.</summary>
public sealed partial class HistoryCard
{
    [Parameter, EditorRequired]
    public required HostedService Service { get; set; }

    /// <summary>Newest first; null until it was read.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PastSwap>? Swaps { get; set; }

    /// <summary>Why the last reading of them failed; older ones may still be shown.</summary>
    [Parameter]
    public OperationLogException? Failure { get; set; }

    [Parameter]
    public EventCallback OnTryAgain { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }
}
