using Portal.Domain.Ledger;

namespace Portal.Web.Components.Ledger;

/// <summary>One address of a receipt: what it led to before and after.</summary>
internal sealed record ReceiptRow(bool IsProduction, string Host, string Ip, string Before, string After)
{
    public bool HasMoved => Before != After;

    /// <param name="before">Null when it is not known.</param>
    /// <param name="after">Null when it is not known.</param>
    public static ReceiptRow Of(bool isProduction, RecordedAddress? before, RecordedAddress? after)
    {
        var address = after ?? before;
        return new ReceiptRow(isProduction, address?.Shown ?? Words.ReceiptRowNotKnown, address?.Address ?? "–", Text(before), Text(after));
    }

    private static string Text(RecordedAddress? side) => side is null ? Words.ReceiptRowNotKnown : $"{side.Version}, {side.Name}";
}
