using System.Runtime.CompilerServices;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Policies;

/// <summary>The estate as one operator may see it: what is out of scope is not there.</summary>
public sealed class VisibleEstate(ServiceEstate estate, OperatorSession session)
{
    private Seen? last;

    public EstateSnapshot Now => View(estate.Live.Value, session.Access);

    /// <inheritdoc cref="ServiceEstate.Attention"/>
    public EstateAttention Attention => estate.Attention;

    /// <inheritdoc cref="ServiceEstate.InstancesReadAt"/>
    public DateTimeOffset? InstancesReadAt(ServiceKey key) => Now.Find(key) is null ? null : estate.InstancesReadAt(key);

    /// <summary>The picture now, then the newest one after every change of the estate or of what the operator may see.</summary>
    public async IAsyncEnumerable<EstateSnapshot> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (snapshot, access) in estate.Live.WatchWithAsync(session.Live, cancellationToken))
            yield return View(snapshot, access);
    }

    private EstateSnapshot View(EstateSnapshot all, Access by)
    {
        if (by.SeesEverything)
            return all;
        // The same object for the same picture: what did not change does not render.
        if (last is { } seen && ReferenceEquals(seen.All, all) && ReferenceEquals(seen.By, by))
            return seen.Visible;
        var view = VisibleTo(all, by);
        // So do the same rows: a reading that only is newer changes no row.
        if (last is { } before && before.Visible.Rows.SequenceEqual(view.Rows, ReferenceEqualityComparer.Instance))
            view = view with { Rows = before.Visible.Rows };
        last = new Seen(all, by, view);
        return view;
    }

    private static EstateSnapshot VisibleTo(EstateSnapshot all, Access by)
    {
        var rows = all.Rows.Where(row => by.May(OperatorRight.See, row.Service)).ToEquatableList();
        var holding = rows.Select(row => row.Service.Subscription.Id).ToHashSet();
        var subscriptions = all.Subscriptions.Where(subscription => holding.Contains(subscription.Id) || by.MaySee(subscription.Id)).ToEquatableList();
        var names = subscriptions.Select(subscription => subscription.Name).ToHashSet(StringComparer.Ordinal);
        var problems = all.Problems.Where(problem => problem.Subscription is null ? by.MaySomewhere(OperatorRight.See) : names.Contains(problem.Subscription));
        return all with { Rows = rows, Subscriptions = subscriptions, Problems = problems.ToEquatableList() };
    }

    private sealed record Seen(EstateSnapshot All, Access By, EstateSnapshot Visible);
}
