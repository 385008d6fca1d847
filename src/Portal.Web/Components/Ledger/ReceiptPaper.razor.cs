using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portal.Domain.Ledger;
using Portal.Domain.Probing;
using Portal.Web.Api;
using Portal.Web.Components.History;

namespace Portal.Web.Components.Ledger;

/// <summary>The receipt of a swap as one page that can be printed.</summary>
public sealed partial class ReceiptPaper(IJSRuntime browser)
{
    private ReceiptWords words = null!;
    private LineLook look = null!;

    [Parameter, EditorRequired]
    public required Receipt Receipt { get; set; }

    /// <summary>What both addresses answered meanwhile; null when they were not asked.</summary>
    [Parameter]
    public AddressStrip? Strip { get; set; }

    /// <summary>Stands above the buttons and is not printed by itself.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private LedgerEntry Entry => Receipt.Entry;

    private HistoryLine Line => Receipt.Line;

    /// <summary>The addresses before, with the versions that they had; null when the entry tells none.</summary>
    private RecordedPair? Before => Strip is { IsEmpty: false } ? words.Operation?.Before : null;

    private string Json => Entry.Operation is { } operation ? ApiUrls.Receipt(operation) : ApiUrls.LedgerEntry(Entry.Number);

    protected override void OnParametersSet()
    {
        words = ReceiptWords.Of(Receipt);
        look = LineLook.Of(Line);
    }

    private Task PrintAsync() => browser.InvokeVoidAsync("portal.print").AsTask();
}
