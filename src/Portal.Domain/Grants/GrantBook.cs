using Portal.Domain.Ledger;
using Portal.Domain.Policies;

namespace Portal.Domain.Grants;

/// <summary>Who was given which role, by settings and by Owners; the one door to change it.</summary>
/// <remarks>Throws <see cref="Operations.OperationLogException"/> when the database cannot be used.</remarks>
public sealed class GrantBook(IPolicyBook book, IStandingGrants standing, SwapHistory history, TimeProvider time)
{
    private const string Kind = "grants";
    private const string OnlyId = "all";

    private readonly LiveValue<Known> known = new(new Known(0, []));

    /// <summary>Something is given or taken: what open pages may do changes now.</summary>
    public event EventHandler? Changed;

    /// <summary>From the settings first, then what Owners gave.</summary>
    public EquatableList<GivenRole> All => [.. standing.Now, .. known.Value.Given];

    /// <summary>Everything that somebody of these names is given.</summary>
    public IEnumerable<Grant> To(IReadOnlySet<string> names) => All.Where(given => names.Contains(given.To)).Select(given => given.Grant);

    /// <summary>What an Owner may know of: roles within what they own.</summary>
    public EquatableList<GivenRole> Visible(Access by) => All.Where(given => by.May(OperatorRight.Govern, given.Scope)).ToEquatableList();

    /// <summary>The list now and after each change.</summary>
    public async IAsyncEnumerable<EquatableList<GivenRole>> WatchAsync(Func<Access> by, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var _ in known.WatchAsync(cancellationToken))
            yield return Visible(by());
    }

    /// <summary>Takes over what was given elsewhere, or before the start.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken) => Take(await book.FindAsync(Kind, OnlyId, cancellationToken));

    public async Task<GrantResult> GiveAsync(GrantDraft draft, Access by, CancellationToken cancellationToken)
    {
        if (draft.Faults().ToEquatableList() is { Count: > 0 } faults)
            return new GrantResult.Invalid(faults);
        var given = new GivenRole(Guid.NewGuid().ToString("N"), draft.RoleRead!.Value, draft.To!.Trim(), draft.ScopeRead!, draft.Note?.Trim() ?? "") { By = by.By, At = time.GetUtcNow() };
        if (!by.May(OperatorRight.Govern, given.Scope))
            return new GrantResult.Forbidden($"To give a role in {given.Scope} asks for the role {OperatorRole.Owner} there, which you do not have.");
        return await ChangeAsync(LedgerKind.RoleGiven, by, now => Same(now, given) is { } same ? (new GrantResult.Given(same), now) : (new GrantResult.Done(given), [.. now, given]), cancellationToken);
    }

    /// <summary>Takes a role away that an Owner gave. Nobody takes away the last way by which they own: so one is always left.</summary>
    public Task<GrantResult> TakeAsync(string id, Access by, CancellationToken cancellationToken) =>
        ChangeAsync(LedgerKind.RoleTaken, by, now => Taken(id, by, now), cancellationToken);

    private (GrantResult Result, EquatableList<GivenRole> Next) Taken(string id, Access by, EquatableList<GivenRole> now)
    {
        if (Visible(by).FirstOrDefault(given => given.Id == id) is not { } visible)
            return (new GrantResult.NotFound(), now);
        if (visible.IsFromSettings)
            return (new GrantResult.Forbidden($"This role comes from the setting {visible.Id}. Change it there."), now);
        if (now.FirstOrDefault(given => given.Id == id) is not { } given)
            return (new GrantResult.NotFound(), now);
        if (!OwnsOtherwise(by, given, now))
            return (new GrantResult.LastWay($"It is the only way by which you own {given.Scope}. Whoever owns it in another way can take it."), now);
        return (new GrantResult.Done(given), now.Where(other => other != given).ToEquatableList());
    }

    /// <summary>Counts only what still is: two Owners cannot take each other's role at the same moment.</summary>
    private bool OwnsOtherwise(Access by, GivenRole given, EquatableList<GivenRole> now)
    {
        var there = now.Concat(standing.Now).Select(other => other.Id).Where(id => id != given.Id).ToHashSet(StringComparer.Ordinal);
        return by.Grants.Any(grant => (grant.Source is null || there.Contains(grant.Source)) && OperatorRoles.May(grant.Role, OperatorRight.Govern) && grant.Scope.Contains(given.Scope));
    }

    private GivenRole? Same(EquatableList<GivenRole> now, GivenRole given) => now.Concat(standing.Now).FirstOrDefault(other =>
        (other.Role, other.Scope) == (given.Role, given.Scope) && other.To.Equals(given.To, StringComparison.OrdinalIgnoreCase));

    private async Task<GrantResult> ChangeAsync(LedgerKind kind, Access by, Func<EquatableList<GivenRole>, (GrantResult, EquatableList<GivenRole>)> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            await ReadAsync(cancellationToken);
            var before = known.Value;
            var (result, next) = change(before.Given);
            if (result is not GrantResult.Done { Role: var role })
                return result;
            var record = new PolicyRecord(Kind, OnlyId, before.Revision, time.GetUtcNow(), RecordJson.ToNode(new GrantRecords([.. next.Select(GrantRecord.Of)])).ToJsonString());
            var entry = new LedgerDraft(kind, time.GetUtcNow(), by.By, RecordJson.ToNode(GrantRecord.Of(role)));
            if (!await book.TryWriteAsync(record, entry, cancellationToken))
                continue; // Somebody was first: look again.
            Take(record with { Revision = before.Revision + 1 });
            history.Announce();
            return result;
        }
    }

    private void Take(PolicyRecord? record)
    {
        var next = record is null ? new Known(0, [])
            : new Known(record.Revision, RecordJson.Read<GrantRecords>(record.What).Roles.Select(role => role.Read()).OfType<GivenRole>().ToEquatableList());
        var isNews = false;
        known.Update(now =>
        {
            // A slow reading must not bring back what was taken meanwhile.
            isNews = next.Revision > now.Revision;
            return isNews ? next : now;
        });
        if (isNews)
            Changed?.Invoke(this, EventArgs.Empty);
    }

    private sealed record Known(long Revision, EquatableList<GivenRole> Given);
}
