using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Dialogs;

/// <summary>What stands in place of a dialog that failed: whether something was sent, and how to go on.</summary>
public sealed partial class DialogFault
{
    /// <summary>For example "Swap VIP".</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>It was confirmed before it failed.</summary>
    [Parameter, EditorRequired]
    public required bool IsSent { get; set; }

    [Parameter, EditorRequired]
    public required Exception Fault { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    [Parameter]
    public EventCallback OnTryAgain { get; set; }

    private string Title => IsSent ? Words.DialogFaultGoesOn : Words.DialogFaultNothingSent;

    private string Text => IsSent ? Words.DialogFaultRunningShows : Words.DialogFaultReadsAfresh;
}
