using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Services;

/// <summary>A hosted service: both sides, what differs, what is checked, what happened.</summary>
public sealed partial class ServicePanel
{
    private StateLook look = StateLook.None;
    private SidesArrow? arrow;

    [Parameter, EditorRequired]
    public required ServiceRow Row { get; set; }

    /// <summary>What windows and locks say of it; null when nothing.</summary>
    [Parameter]
    public ServiceStop? Stop { get; set; }

    /// <summary>Null until it was read.</summary>
    [Parameter]
    public SwapPlan? Plan { get; set; }

    /// <summary>Why the last reading gave no plan.</summary>
    [Parameter]
    public CloudFailure? Failure { get; set; }

    /// <summary>Newest first; null until it was read.</summary>
    [Parameter]
    public IReadOnlyList<PastSwap>? History { get; set; }

    /// <summary>Why the last reading of the history failed.</summary>
    [Parameter]
    public OperationLogException? HistoryFailure { get; set; }

    [Parameter]
    public EventCallback OnReadHistory { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    [Parameter]
    public RenderFragment? Ribbon { get; set; }

    protected override void OnParametersSet()
    {
        look = StopLook.Of(Row, Stop);
        arrow = SidesArrow.Of(Row, Stop);
    }
}
