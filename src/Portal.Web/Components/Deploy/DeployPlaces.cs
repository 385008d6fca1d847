using System.Globalization;
using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Deploy;

/// <summary>Finds where the wizard deploys to. A service as it was read before its last operation ended is not believed: it is waited for.</summary>
public sealed class DeployPlaces(VisibleEstate estate, VisibleOperations operations)
{
    private Operation? ended;
    private bool isAgain;

    /// <summary>What was not found is not there; false while nobody can tell.</summary>
    public bool IsCertain { get; private set; }

    /// <summary>The estate, each time that it changed.</summary>
    public IAsyncEnumerable<EstateSnapshot> WatchAsync(CancellationToken cancellationToken) => estate.WatchAsync(cancellationToken);

    /// <param name="service">The key of a service; null for a new one.</param>
    /// <param name="again">The number of a redeployment that ended in between; null for none.</param>
    /// <returns>Null when it is not there, or cannot be told yet.</returns>
    public async Task<DeployPlace?> FindAsync(string subscription, string? service, string? again, CancellationToken cancellationToken)
    {
        (ended, isAgain) = (await EndedAsync(service, again, cancellationToken), again is not null);
        return Now(subscription, service);
    }

    /// <summary>The same as it is now, without asking for operations again.</summary>
    public DeployPlace? Now(string subscription, string? service)
    {
        var snapshot = estate.Now;
        var isPast = snapshot.ReadAt is null || snapshot.ReadAt <= ended?.EndedAt;
        IsCertain = !isPast && snapshot.Tells(new SubscriptionId(subscription));
        return isPast ? null : Find(snapshot, subscription, service, isAgain ? ended : null) is { } found ? found with { ReadAt = snapshot.ReadAt!.Value } : null;
    }

    private static DeployPlace? Find(EstateSnapshot snapshot, string subscription, string? service, Operation? broken)
    {
        if (service is not null)
            return ServiceKey.TryParse(service, out var key) && snapshot.Find(key)?.Service is { } there ? new(there, there.Subscription, default) : null;
        if (snapshot.Subscriptions.FirstOrDefault(known => known.Id == new SubscriptionId(subscription)) is not { } place)
            return null;
        // Somebody may have deployed it since; what is left of the pair goes by another key, that of its own address.
        return snapshot.Rows.FirstOrDefault(row => row.Service.Key == broken?.ServiceKey && row.Service.Production is not null) is { } back ? new(back.Service, place, default)
            : new(Beside(snapshot, broken), place, default, broken?.Change?.Order.Deployment);
    }

    private static HostedService? Beside(EstateSnapshot snapshot, Operation? broken) => broken?.Change?.Order.Deployment?.PairWith is { } partner
        ? snapshot.Rows.FirstOrDefault(row => row.Service.Deployments.Any(deployment => deployment.Id == partner))?.Service
        : null;

    /// <summary>The operation after which the service must have been read: the one that broke off, or the last one of the service.</summary>
    private async Task<Operation?> EndedAsync(string? service, string? again, CancellationToken cancellationToken)
    {
        try
        {
            return again is not null
                ? long.TryParse(again, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await operations.FindAsync(new OperationId(number), cancellationToken) is { Change.Kind: ChangeKind.Redeploy } broken ? broken : null
                : ServiceKey.TryParse(service, out var key) ? await operations.ListAsync(new OperationFilter(key, Active: false, Take: 1), cancellationToken) is [var last, ..] ? last : null : null;
        }
        catch (OperationLogException)
        {
            return null; // The notice above every page says it; the plan is read afresh before anything is sent.
        }
    }
}
