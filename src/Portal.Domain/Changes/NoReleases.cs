using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>A portal that keeps no releases: deployments can be started, stopped and deleted, and nothing can be deployed.</summary>
public sealed class NoReleases : IReleaseShelf
{
    public Task<ShelvedRelease?> FindAsync(string id, Access by, CancellationToken cancellationToken) => Task.FromResult<ShelvedRelease?>(null);

    public Task<Uri> PackageAddressAsync(string id, CancellationToken cancellationToken) =>
        throw new CloudFailureException(new CloudFailure(CloudFailureKind.Refused, $"The portal keeps no release {id}."));

    public Task<ShelvedRelease?> RunningOnAsync(DeploymentId deployment, CancellationToken cancellationToken) => Task.FromResult<ShelvedRelease?>(null);

    public Task RunsNowAsync(DeploymentId deployment, string id, CancellationToken cancellationToken) => Task.CompletedTask;
}
