using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Storage;

/// <summary>Shows here what another instance has written.</summary>
internal sealed class NoticeBoard(OperationFeed operations, SwapHistory history)
{
    /// <summary>Tells of entries that belong to no operation: swaps outside the portal, and what is added to them.</summary>
    public const string Ledger = "ledger";

    /// <summary>Everything, when some of it may have been missed.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await operations.RefreshAsync(cancellationToken);
        history.Announce();
    }

    public async Task ShowAsync(string channel, string payload, CancellationToken cancellationToken)
    {
        if (channel == Ledger)
            history.Announce();
        else
            await ShowAsync(OperationNotice.Read(payload), cancellationToken);
    }

    private async Task ShowAsync(OperationNotice notice, CancellationToken cancellationToken)
    {
        if (operations.Now.GetValueOrDefault(notice.Id.Value) is not { } known || known.Events.Count < notice.Revision)
            await operations.RefreshAsync(notice.Id, cancellationToken);
    }
}
