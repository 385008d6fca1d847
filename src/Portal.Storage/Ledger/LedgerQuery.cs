using Portal.Domain.Ledger;

namespace Portal.Storage.Ledger;

/// <summary>What a filter lets through, page key and order aside.</summary>
internal static class LedgerQuery
{
    public static IQueryable<LedgerRow> Of(IQueryable<LedgerRow> rows, LedgerFilter filter)
    {
        if (filter.Service is { } service)
            rows = rows.Where(row => row.ServiceKey == service.Value);
        if (filter.Person is { } person)
            rows = rows.Where(row => row.PersonName == person);
        if (filter.Result is { } result)
            rows = rows.Where(row => row.Result == result);
        else if (filter.OutcomesOnly)
            rows = rows.Where(row => row.Result != null);
        if (filter.From is { } from)
            rows = rows.Where(row => row.At >= LedgerRow.Microseconds(from));
        if (filter.Until is { } until)
            rows = rows.Where(row => row.At < LedgerRow.Microseconds(until));
        return rows;
    }
}
