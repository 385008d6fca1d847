using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Ledger;

/// <summary>Finds swaps that were made with another tool, by holding what the cloud shows against what was last known for sure.</summary>
/// <remarks>
/// The database is read first, then the service itself, then it is written only if the database still says the same.
/// An operation of the portal that began, ran or ended meanwhile makes the last step fail: no swap of our own is ever taken for another's.
/// </remarks>
public sealed class ExternalSwaps(SwapKinds kinds, IServiceStands stands, CallerSearch callers, TimeProvider time)
{
    /// <summary>Looks at one service that does not stand as it was known.</summary>
    /// <param name="service">As a list showed it: reason enough to look, never to decide.</param>
    /// <param name="knownAt">When the old stand was last seen; null when not since the start.</param>
    /// <returns>The stand that is known now; null when it could not be told, and is worth another look.</returns>
    /// <exception cref="CloudFailureException">The service could not be read.</exception>
    public async Task<ServiceStand?> CheckAsync(HostedService service, DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        var known = await stands.ReadAsync(service.Key, cancellationToken);
        if (known.IsActive || ServiceStand.Of(service) is not { } shown)
            return null;
        // Nothing to hold it against yet: what a list shows is good enough to watch from. To read each service would be thousands of requests at the first start.
        if (known.Stand is null)
            return await stands.TryChangeAsync(service.Key, known, shown, external: null, cancellationToken) ? shown : null;
        if (known.Stand == shown)
            return shown; // A swap of our own, or another instance was faster.

        var facts = await kinds.Of(service.Kind).ReadAsync(service, cancellationToken);
        if (facts is null || ServiceStand.Of(facts.Service) is not { } now)
            return null;
        if (now == known.Stand)
            return now;

        var draft = known.Stand.SwapsTo(now) ? await DraftAsync(facts.Service with { Key = service.Key }, knownAt, cancellationToken) : null;
        return await stands.TryChangeAsync(service.Key, known, now, draft, cancellationToken) ? now : null;
    }

    private async Task<LedgerDraft?> DraftAsync(HostedService service, DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        var seen = time.GetUtcNow();
        var activity = await callers.FindAsync(service, knownAt, seen, cancellationToken);
        return ExternalRecord.Draft(service, knownAt, seen, activity);
    }
}
