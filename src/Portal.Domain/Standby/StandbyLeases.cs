using System.Collections.Immutable;
using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Notices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Standby;

/// <summary>The one door to standby leases. They are written down, with an entry of the ledger for each change.</summary>
/// <remarks>Throws <see cref="OperationLogException"/> when the database cannot be used.</remarks>
public sealed class StandbyLeases(IPolicyBook book, ServiceEstate estate, PriceTable prices, TimeProvider time) : IKeptDeployments
{
    internal const string Kind = "standby.lease";

    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private static readonly LeaseResult NotThere = new LeaseResult.NotFound();

    private readonly LiveValue<ImmutableDictionary<ServiceKey, StandbyLease>> live = new(ImmutableDictionary<ServiceKey, StandbyLease>.Empty);
    private DateTimeOffset? readAt;

    public PriceTable Prices => prices;

    internal IEnumerable<StandbyLease> All => live.Value.Values;

    /// <summary>How many leases are known, now and whenever one changed: time to look again. Whose they are is told by <see cref="Of"/> alone.</summary>
    public IAsyncEnumerable<int> WatchAsync(CancellationToken cancellationToken) => live.WatchAsync(cancellationToken).Select(known => known.Count);

    /// <summary>How it stands with the old side of a service that the caller may see; null when there is none.</summary>
    public StandbyStand? Of(ServiceRow row) => StandbyStand.Of(row, live.Value.GetValueOrDefault(row.Service.Key), prices, time.GetUtcNow());

    /// <summary>Ended leases of the swaps of one person that they have not put away.</summary>
    public IEnumerable<StandbyStand> RemindersFor(Operator by, EstateSnapshot visible) => live.Value.Values
        .Where(lease => lease is { IsReminded: true, IsPutAway: false } && lease.SwappedBy.Id == by.Id)
        .Select(lease => visible.Find(lease.Service) is { } row ? Of(row) : null).OfType<StandbyStand>().Where(stand => stand.IsOver);

    /// <inheritdoc/>
    public string? WhyKept(DeploymentId deployment)
    {
        var now = time.GetUtcNow();
        return live.Value.Values.FirstOrDefault(lease => lease.OldSide == deployment && !lease.IsOver(now)) is { } lease && Stand(lease) is not null
            ? $"{lease.SetBy.Name} keeps it until {LeaseWords.Until(lease.Until)} as the way back to {lease.OldVersion}. Give up the lease first."
            : null;
    }

    /// <summary>Keeps the old side of the last swap until a time; also sets another time.</summary>
    public Task<LeaseResult> KeepAsync(ServiceKey service, DateTimeOffset until, Access by, CancellationToken cancellationToken) => ChangeAsync(service, by, stand => until switch
    {
        _ when until <= stand.Now => new LeaseResult.Refused("This time has passed. Choose a later one."),
        _ when until > stand.Now + Longest => new LeaseResult.Refused($"A lease lasts at most {Longest.TotalDays:0} days. Choose an earlier time; it can be set again."),
        _ => new LeaseResult.Done(Draft(stand, until, by.By)),
    }, LeaseRecord.Kept, cancellationToken);

    /// <summary>Says that the return is wanted no more: from then on the lease can be given up.</summary>
    public Task<LeaseResult> GiveUpReturnAsync(ServiceKey service, Access by, CancellationToken cancellationToken) => ChangeAsync(service, by, stand => stand switch
    {
        { Lease: null } => new LeaseResult.Refused("Nobody said until when the old side is kept; there is no lease."),
        { Lease: { } lease } when lease.IsOver(stand.Now) => new LeaseResult.Refused("The lease has ended, and with it the claim to a return."),
        { Lease: { ReturnGivenUpBy: null } lease } => new LeaseResult.Done(lease with { ReturnGivenUpBy = by.By }),
        { Lease: { } lease } => new LeaseResult.Done(lease),
    }, LeaseRecord.ReturnGivenUp, cancellationToken);

    /// <summary>Ends a lease before its time. Refused while the return is wanted.</summary>
    public Task<LeaseResult> EndAsync(ServiceKey service, Access by, CancellationToken cancellationToken) => ChangeAsync(service, by, stand => stand switch
    {
        { Lease: null } => new LeaseResult.Refused("There is no lease to give up."),
        { Lease: { } lease } when lease.IsOver(stand.Now) => new LeaseResult.Done(lease),
        { Lease: { } lease, IsReturnWanted: true } => new LeaseResult.Refused($"The return to {lease.OldVersion} is still wanted. Say first that it is not; then the lease can be given up."),
        { Lease: { } lease } => new LeaseResult.Done(lease with { Until = stand.Now, SetBy = by.By, IsReminded = true, IsPutAway = true }),
    }, LeaseRecord.GivenUp, cancellationToken);

    /// <summary>The person who swapped has read the reminder.</summary>
    public async Task PutAwayAsync(ServiceKey service, Operator by, CancellationToken cancellationToken)
    {
        while (await FindAsync(service, cancellationToken) is { IsPutAway: false } lease && lease.SwappedBy.Id == by.Id)
        {
            if (await TryWriteAsync(lease with { IsPutAway = true }, null, cancellationToken) is not null)
                return;
        }
    }

    /// <summary>Reads what other instances wrote.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var records = await book.ListAsync(Kind, readAt - Bells.BellRules.Overlap ?? default, cancellationToken);
        readAt = now;
        // What was written here while the others were read is newer.
        live.Update(known => records.Select(Read).Where(lease => known.GetValueOrDefault(lease.Service) is not { } same || same.Revision < lease.Revision).ToList() is { Count: > 0 } fresh
            ? known.SetItems(fresh.Select(lease => KeyValuePair.Create(lease.Service, lease)))
            : known);
    }

    internal StandbyStand? Stand(StandbyLease lease) => estate.Now.Find(lease.Service) is { } row && Of(row) is { Lease: { } same } stand && same.Swap == lease.Swap ? stand : null;

    /// <returns>The lease as it is written; null when somebody else wrote first.</returns>
    internal async Task<StandbyLease?> TryWriteAsync(StandbyLease lease, Ledger.LedgerDraft? entry, CancellationToken cancellationToken)
    {
        if (!await book.TryWriteAsync(new PolicyRecord(Kind, lease.Service.Value, lease.Revision, time.GetUtcNow(), NoticeJson.Write(lease)), entry, cancellationToken))
            return null;
        var written = lease with { Revision = lease.Revision + 1 };
        live.Update(all => all.SetItem(lease.Service, written));
        return written;
    }

    internal async Task<StandbyLease?> FindAsync(ServiceKey service, CancellationToken cancellationToken) =>
        await book.FindAsync(Kind, service.Value, cancellationToken) is { } record ? Read(record) : null;

    private static StandbyLease Read(PolicyRecord record) => NoticeJson.Read<StandbyLease>(record.What) with { Revision = record.Revision };

    private static StandbyLease Draft(StandbyStand stand, DateTimeOffset until, Operator by) => new()
    {
        Service = stand.Service.Key, ServiceName = stand.Service.Name, Swap = stand.Swap.Id, OldSide = stand.OldSide.Id, OldVersion = stand.OldSide.Version,
        SwappedBy = stand.Swap.StartedBy, SetBy = by, Until = until,
    };

    private async Task<LeaseResult> ChangeAsync(ServiceKey service, Access by, Func<StandbyStand, LeaseResult> change, string what, CancellationToken cancellationToken)
    {
        if (estate.Now.Find(service) is not { } row || !by.May(OperatorRight.See, row.Service))
            return NotThere;
        if (!by.May(OperatorRight.Swap, row.Service))
            return new LeaseResult.Forbidden($"A lease of {row.Service.Name} asks for the role {OperatorRoles.Least(OperatorRight.Swap)}, which you do not have there.");
        while (true)
        {
            var known = await FindAsync(service, cancellationToken);
            if (StandbyStand.Of(row, known, prices, time.GetUtcNow()) is not { } stand)
                return new LeaseResult.Refused("No old side stands in staging: there is nothing to keep.");
            if (change(stand) is not LeaseResult.Done done)
                return change(stand);
            if (done.Lease == stand.Lease)
                return done;
            var lease = done.Lease with { Revision = known?.Revision ?? 0 };
            if (await TryWriteAsync(lease, LeaseRecord.Draft(lease, row.Service, what, by.By, time.GetUtcNow()), cancellationToken) is { } written)
                return new LeaseResult.Done(written);
        }
    }
}
