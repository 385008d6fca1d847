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
        if (filter.Kinds is { Count: > 0 } wanted)
        {
            List<string> kinds = [.. wanted.Select(kind => kind.Value)];
            rows = rows.Where(row => kinds.Contains(row.Kind));
        }

        if (filter.From is { } from)
            rows = rows.Where(row => row.At >= LedgerRow.Microseconds(from));
        if (filter.Until is { } until)
            rows = rows.Where(row => row.At < LedgerRow.Microseconds(until));
        return rows;
    }

    /// <summary>Of every service the numbers of its newest outcome then or before, and of its oldest after. Each is found in the index that holds the entries of a service.</summary>
    public static IQueryable<(long? Last, long? Next)> Around(IQueryable<LedgerRow> rows, DateTimeOffset at)
    {
        var moment = LedgerRow.Microseconds(at);
        var outcomes = rows.Where(row => row.Result != null);
        return rows.Where(row => row.ServiceKey != null).Select(row => row.ServiceKey).Distinct().Select(key => new ValueTuple<long?, long?>(
            outcomes.Where(row => row.ServiceKey == key && row.At <= moment).OrderByDescending(row => row.At).ThenByDescending(row => row.Number).Select(row => (long?)row.Number).FirstOrDefault(),
            outcomes.Where(row => row.ServiceKey == key && row.At > moment).OrderBy(row => row.At).ThenBy(row => row.Number).Select(row => (long?)row.Number).FirstOrDefault()));
    }
}
