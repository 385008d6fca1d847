using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Presence;

/// <summary>Who is at which service now. Only who has a page of the service open is told of it; in memory of this instance.</summary>
public sealed class PresenceBook
{
    private readonly LiveValue<ImmutableDictionary<ServiceKey, ImmutableList<Visit>>> live = new(ImmutableDictionary<ServiceKey, ImmutableList<Visit>>.Empty);

    /// <returns>Ends the visit when it is disposed.</returns>
    public IDisposable Enter(ServiceKey service, Visit visit)
    {
        live.Update(all => all.SetItem(service, Of(all, service).Add(visit)));
        return new Leave(this, service, visit);
    }

    /// <summary>The windows at a service now and after each change, in the order in which they came.</summary>
    public async IAsyncEnumerable<ImmutableList<Visit>> WatchAsync(ServiceKey service, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ImmutableList<Visit>? told = null;
        await foreach (var all in live.WatchAsync(cancellationToken))
        {
            var visits = Of(all, service);
            if (ReferenceEquals(visits, told))
                continue;
            told = visits;
            yield return visits;
        }
    }

    private static ImmutableList<Visit> Of(ImmutableDictionary<ServiceKey, ImmutableList<Visit>> all, ServiceKey service) => all.GetValueOrDefault(service) ?? [];

    private sealed class Leave(PresenceBook book, ServiceKey service, Visit visit) : IDisposable
    {
        public void Dispose() => book.live.Update(all =>
        {
            var left = Of(all, service).Remove(visit);
            return left.IsEmpty ? all.Remove(service) : all.SetItem(service, left);
        });
    }
}
