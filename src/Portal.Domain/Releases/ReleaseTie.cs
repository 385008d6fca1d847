using Portal.Domain.HostedServices;
using Portal.Domain.Policies;

namespace Portal.Domain.Releases;

/// <summary>
/// Which release a deployment runs. It holds for the deployment itself, wherever its address goes, so that it survives a swap, and only while the
/// deployment bears the same stamp: whoever deploys or configures it with another tool changes the stamp, and what runs is not known any more.
/// </summary>
/// <param name="Deployment">Its resource.</param>
/// <param name="Stamp">Of the deployment when this was written, see <see cref="HostedServices.Deployment.Stamp"/>; empty until it was first read.</param>
/// <param name="Release">What runs.</param>
/// <param name="By">Who deployed it, or told it.</param>
/// <param name="At">When.</param>
public sealed record ReleaseTie(DeploymentId Deployment, string Stamp, ReleaseId Release, Operator By, DateTimeOffset At)
{
    /// <summary>The portal has just deployed it, and nobody has read it since.</summary>
    public bool IsUnstamped => Stamp.Length == 0;

    public bool Holds(Deployment deployment) => deployment.Id == Deployment && (IsUnstamped || deployment.Stamp == Stamp);
}
