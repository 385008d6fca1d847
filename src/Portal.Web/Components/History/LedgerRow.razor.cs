using Microsoft.AspNetCore.Components;
using Portal.Domain.Ledger;

namespace Portal.Web.Components.History;

/// <summary>One swap that has ended, made here or elsewhere. Renders only when it has changed.</summary>
public sealed partial class LedgerRow
{
    private HistoryLine? shown;
    private LineLook look = null!;
    private bool hasChanged;

    [Parameter, EditorRequired]
    public required HistoryLine Line { get; set; }

    private bool IsReasonMissing => Line is { IsExternal: true, Reason: null };

    private string Receipt => Line.Entry.Operation is { } operation ? PortalUrls.Receipt(operation) : PortalUrls.LedgerEntry(Line.Entry.Number);

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, Line))
            return;
        shown = Line;
        look = LineLook.Of(Line);
        hasChanged = true;
    }

    protected override bool ShouldRender() => hasChanged;

    protected override void OnAfterRender(bool firstRender) => hasChanged = false;
}
