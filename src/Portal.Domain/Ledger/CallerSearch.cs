using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Ledger;

/// <summary>Asks the cloud's activity log who made a swap elsewhere: at once, and again for an hour, since the log lags behind.</summary>
public sealed class CallerSearch(ILedger ledger, IEnumerable<IActivityLog> activities, ServiceEstate estate, TimeProvider time)
{
    /// <summary>How far back it is asked when nobody knows how long the old stand was there.</summary>
    private static readonly TimeSpan FarBack = TimeSpan.FromHours(24);

    private static readonly TimeSpan AskedFor = TimeSpan.FromHours(1);

    /// <summary>Null when the cloud has no log, cannot be asked, or does not tell.</summary>
    public async Task<ActivityTrace?> FindAsync(HostedService service, DateTimeOffset? from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (activities.FirstOrDefault(log => log.Kind == service.Kind) is not { } log)
            return null;
        try
        {
            return await log.FindSwapAsync(service, from ?? until - FarBack, until, cancellationToken);
        }
        catch (CloudFailureException)
        {
            return null; // That it was swapped is known all the same; who did it is asked again.
        }
    }

    /// <summary>Adds the caller to swaps of the last hour that lack one, where the log tells by now; false when there was none to add.</summary>
    public async Task<bool> CompleteAsync(CancellationToken cancellationToken)
    {
        var recent = await ledger.ListAsync(new LedgerFilter(Result: LedgerResult.External, From: time.GetUtcNow() - AskedFor), cancellationToken);
        long[] nameless = [.. recent.Where(entry => entry.Person == LedgerDraft.Nobody).Select(entry => entry.Number)];
        if (nameless.Length == 0)
            return false;

        var isAdded = false;
        var known = (await ledger.AddedToAsync(nameless, cancellationToken)).Where(entry => entry.Kind == LedgerKind.Caller).Select(entry => entry.RefersTo).ToHashSet();
        foreach (var entry in recent.Where(entry => nameless.Contains(entry.Number) && !known.Contains(entry.Number)))
            isAdded |= await CompleteAsync(entry, cancellationToken);
        return isAdded;
    }

    private async Task<bool> CompleteAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (entry.ServiceKey is not { } key || estate.Now.Find(key) is not { } row)
            return false;
        var what = RecordJson.Read<ExternalRecord>(entry.What);
        if (await FindAsync(row.Service, what.KnownAt, what.SeenAt, cancellationToken) is not { } activity)
            return false;

        await ledger.AppendAsync(new LedgerDraft(LedgerKind.Caller, time.GetUtcNow(), ExternalRecord.PersonOf(activity), RecordJson.ToNode(new RemarkRecord(null, activity)))
        {
            ServiceKey = entry.ServiceKey,
            ServiceName = entry.ServiceName,
            SubscriptionName = entry.SubscriptionName,
            RefersTo = entry.Number,
        }, cancellationToken);
        return true;
    }
}
