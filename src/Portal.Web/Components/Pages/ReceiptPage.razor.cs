using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Probing;

namespace Portal.Web.Components.Pages;

/// <summary>What is left of a swap for ever, to be read, printed and proved.</summary>
public sealed partial class ReceiptPage(VisibleHistory history, Domain.Probing.Lamps lamps)
{
    private readonly CancellationTokenSource gone = new();
    private Receipt? receipt;
    private LedgerEntry? entry;
    private AddressStrip? strip;
    private OperationLogException? failure;
    private bool isMissing;

    /// <summary>The number of an operation, where the address names one.</summary>
    [Parameter]
    public string? Operation { get; set; }

    /// <summary>The number of an entry, where the address names that.</summary>
    [Parameter]
    public string? Number { get; set; }

    private string Missing => Operation is null
        ? Words.FormatReceiptPageNoSuchEntry(Number)
        : Words.FormatReceiptPageNotEnded(Operation);

    private string OperationAddress => NumberOf(Operation) is { } id ? PortalUrls.Operation(new OperationId(id)) : PortalUrls.History();

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var cancellationToken = gone.Token;
        try
        {
            receipt = await ReadAsync(cancellationToken);
            entry = receipt is null && Operation is null && NumberOf(Number) is { } number ? await history.EntryAsync(number, cancellationToken) : null;
            isMissing = receipt is null && entry is null;
            strip = receipt?.Entry.Operation is { } operation ? await lamps.FindAsync(operation, cancellationToken) : null;
            failure = null;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
        catch (OperationLogException unread)
        {
            failure = unread;
        }
    }

    private static long? NumberOf(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<Receipt?> ReadAsync(CancellationToken cancellationToken)
    {
        if (NumberOf(Operation ?? Number) is not { } number)
            return null;
        return Operation is null ? await history.ReceiptAsync(number, cancellationToken) : await history.ReceiptAsync(new OperationId(number), cancellationToken);
    }
}
