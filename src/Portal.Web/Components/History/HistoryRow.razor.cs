using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.History;

/// <summary>One operation among others.</summary>
public sealed partial class HistoryRow
{
    /// <summary>It stands in a table that has a column for receipts; there is none before the end.</summary>
    [Parameter]
    public bool HasReceiptColumn { get; set; }
}
