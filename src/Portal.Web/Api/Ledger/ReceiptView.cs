using Portal.Domain.Ledger;

namespace Portal.Web.Api.Ledger;

/// <summary>The receipt of a swap.</summary>
/// <param name="Entry">What was recorded when it ended; `entry.what` has before and after, checks, phases and events.</param>
/// <param name="Added">What was added later, oldest first.</param>
internal sealed record ReceiptView(LedgerEntryView Entry, IReadOnlyList<LedgerEntryView> Added)
{
    public static ReceiptView Of(Receipt receipt) => new(LedgerEntryView.Of(receipt.Entry), [.. receipt.Added.Select(LedgerEntryView.Of)]);
}
