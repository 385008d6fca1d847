using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Pages;

/// <summary>Proves on demand that nobody edited the ledger.</summary>
public sealed partial class LedgerPage(VisibleHistory history)
{
    private readonly CancellationTokenSource gone = new();
    private OperationLogException? failure;
    private bool isProving;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    private async Task ProveAsync()
    {
        if (isProving)
            return;
        isProving = true;
        try
        {
            await history.ProveAsync(gone.Token);
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
        finally
        {
            isProving = false;
        }
    }
}
