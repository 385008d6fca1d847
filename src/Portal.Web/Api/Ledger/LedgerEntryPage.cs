namespace Portal.Web.Api.Ledger;

/// <summary>A page of the ledger, newest first.</summary>
/// <param name="Next">The address of the next page; null on the last.</param>
internal sealed record LedgerEntryPage(IReadOnlyList<LedgerEntryView> Items, string? Next);
