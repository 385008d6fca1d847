using Portal.Domain.HostedServices;
using Portal.Domain.Policies;

namespace Portal.Domain.Changes;

/// <summary>The releases that the portal keeps, and what it knows of where they run.</summary>
public interface IReleaseShelf
{
    /// <summary>Null when there is none of this id, or none that may be seen: the two are told apart by nobody.</summary>
    Task<ShelvedRelease?> FindAsync(string id, Access by, CancellationToken cancellationToken);

    /// <summary>Where the cloud can fetch the package from now. It may be signed: it is used once, never kept and never logged.</summary>
    /// <exception cref="Swaps.CloudFailureException">The package cannot be had.</exception>
    Task<Uri> PackageAddressAsync(string id, CancellationToken cancellationToken);

    /// <summary>The release that a deployment runs, as far as the portal deployed it or was told; null when it does not know.</summary>
    Task<ShelvedRelease?> RunningOnAsync(DeploymentId deployment, CancellationToken cancellationToken);

    /// <summary>A read has shown that the deployment runs this release now.</summary>
    Task RunsNowAsync(DeploymentId deployment, string id, CancellationToken cancellationToken);
}
