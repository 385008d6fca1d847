using Microsoft.AspNetCore.Components;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Ledger;

/// <summary>Asks for the reason of a swap that has none in the ledger.</summary>
public sealed partial class ReasonBox(VisibleHistory history)
{
    private string text = "";
    private OperationLogException? failure;
    private bool isSaving;

    [Parameter, EditorRequired]
    public required Receipt Receipt { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnAdded { get; set; }

    private string Title => Receipt.Line.Reason is null ? Words.ReasonBoxWhy : Words.ReasonBoxAddTo;

    private async Task SaveAsync()
    {
        if (isSaving || string.IsNullOrWhiteSpace(text))
            return;
        isSaving = true;
        try
        {
            await history.AddReasonAsync(Receipt.Entry, text, CancellationToken.None);
            (text, failure) = ("", null);
            await OnAdded.InvokeAsync();
        }
        catch (OperationLogException unwritten)
        {
            failure = unwritten;
        }
        finally
        {
            isSaving = false;
        }
    }
}
