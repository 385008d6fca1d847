using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;

namespace Portal.Domain.Releases;

/// <summary>The releases as changes of deployments take them from the shelf, and put down what runs afterwards.</summary>
public sealed class ShelfOfReleases(ReleaseBook book, IPackageStore store, ServiceEstate estate, SwapPlanner planner, TimeProvider time) : IReleaseShelf
{
    public Task<ShelvedRelease?> FindAsync(string id, Access by, CancellationToken cancellationToken) =>
        Task.FromResult(book.Now.Find(new ReleaseId(id)) is { } record && by.MaySee(record, book.Now, estate.Now) ? Shelved(record) : null);

    public async Task<Uri> PackageAddressAsync(string id, CancellationToken cancellationToken)
    {
        if (book.Now.Find(new ReleaseId(id))?.File(ReleaseFileKind.Package) is not { } package)
            throw new CloudFailureException(new CloudFailure(CloudFailureKind.Refused, $"The portal keeps no package of release {id}. Upload it again."));
        try
        {
            return await store.AddressAsync(package, cancellationToken);
        }
        catch (PackageStoreException failure)
        {
            throw new CloudFailureException(new CloudFailure(CloudFailureKind.Refused, failure.Message), failure);
        }
    }

    public Task<ShelvedRelease?> RunningOnAsync(DeploymentId deployment, CancellationToken cancellationToken) =>
        Task.FromResult(book.Now.Of(ServiceOf(deployment)?.Deployments.First(known => known.Id == deployment)) is { } record ? Shelved(record) : null);

    public async Task RunsNowAsync(DeploymentId deployment, string id, CancellationToken cancellationToken)
    {
        // A deployment of a new service is in no picture yet: it is stamped when it is first seen.
        var tie = new ReleaseTie(deployment, "", new ReleaseId(id), Operator.Portal, time.GetUtcNow());
        await book.TieAsync(ServiceOf(deployment) is { } service ? await SeenAsync(tie, service, cancellationToken) : tie, cancellationToken);
    }

    /// <summary>Stamps what was tied before it could be read, and keeps the first release of a service with it.</summary>
    public async Task StampAsync(CancellationToken cancellationToken)
    {
        foreach (var tie in book.Now.Ties.Values.Where(tie => tie.IsUnstamped || book.Now.Find(tie.Release) is { Service: null }))
        {
            if (ServiceOf(tie.Deployment) is { } service && await SeenAsync(tie, service, cancellationToken) is var seen && seen != tie)
                await book.TieAsync(seen, cancellationToken);
        }
    }

    private async Task<ReleaseTie> SeenAsync(ReleaseTie tie, HostedService service, CancellationToken cancellationToken) => tie with
    {
        Stamp = tie.IsUnstamped ? await StampAsync(service, tie.Deployment, cancellationToken) : tie.Stamp,
        Release = await KeptWithAsync(service, tie.Release, cancellationToken),
    };

    /// <summary>A release that was given before there was its service is kept once more, with the service that runs it.</summary>
    private async Task<ReleaseId> KeptWithAsync(HostedService service, ReleaseId release, CancellationToken cancellationToken)
    {
        if (book.Now.Find(release) is not { } record || record.Service == service.Key)
            return release;
        var own = record with { Id = ReleaseId.Of(service.Key, record.Version, record.Files), Service = service.Key, At = time.GetUtcNow() };
        return (await book.AddAsync(own, service, cancellationToken)).Id;
    }

    private async Task<string> StampAsync(HostedService service, DeploymentId deployment, CancellationToken cancellationToken)
    {
        planner.Forget(service.Key);
        return await planner.PlanAsync(service.Key, cancellationToken) is PlanResult.Found found && found.Plan.Service.Deployments.FirstOrDefault(known => known.Id == deployment) is { } read ? read.Stamp : "";
    }

    private HostedService? ServiceOf(DeploymentId deployment) =>
        estate.Now.Rows.Select(row => row.Service).FirstOrDefault(service => service.Deployments.Any(known => known.Id == deployment));

    private static ShelvedRelease Shelved(ReleaseRecord record) => new(
        record.Id.Value, record.Version, (record.File(ReleaseFileKind.Package) ?? record.Files[0]).Sha256, record.File(ReleaseFileKind.Package) is not null, record.Model?.Endpoints.Count);
}
