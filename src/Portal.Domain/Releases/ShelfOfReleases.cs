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
        var stamp = ServiceOf(deployment) is { } service ? await StampAsync(service, deployment, cancellationToken) : "";
        await book.TieAsync(new ReleaseTie(deployment, stamp, new ReleaseId(id), Operator.Portal, time.GetUtcNow()), cancellationToken);
    }

    /// <summary>Stamps what was tied before it could be read.</summary>
    public async Task StampAsync(CancellationToken cancellationToken)
    {
        foreach (var tie in book.Now.Ties.Values.Where(tie => tie.IsUnstamped))
        {
            if (ServiceOf(tie.Deployment) is { } service && await StampAsync(service, tie.Deployment, cancellationToken) is { Length: > 0 } stamp)
                await book.TieAsync(tie with { Stamp = stamp }, cancellationToken);
        }
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
