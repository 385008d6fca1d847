using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.ServicePackages;
using Portal.ServicePackages.Methods;
using Portal.Web.Operators;

namespace Portal.Web.Packages;

/// <summary>Says which method brings a release into production.</summary>
public sealed class ReleaseAdviser(ReleaseTexts texts, PackageOptions options, DeploymentHistory history, CurrentOperator by)
{
    private static readonly Release NotKnown = new(null, null);

    /// <param name="running">Null when what runs is not known: the advice says so.</param>
    /// <exception cref="PackageStoreException">The store cannot be used.</exception>
    public async Task<MethodAdvice> AdviseAsync(ReleaseRecord? running, ReleaseRecord release, CancellationToken cancellationToken) =>
        await AdviseAsync(running, await texts.ReadAsync(release, cancellationToken), release.Service, cancellationToken);

    /// <summary>The same for files that are not kept yet.</summary>
    /// <param name="service">The service that they are for; null for one that is not there yet.</param>
    public Task<MethodAdvice> AdviseAsync(ReleaseRecord? running, ReleaseUpload files, ServiceKey? service, CancellationToken cancellationToken) =>
        AdviseAsync(running, new Release(files.Inspection.Model, files.Inspection.Configuration?.Value, files.PackageSha256), service, cancellationToken);

    private async Task<MethodAdvice> AdviseAsync(ReleaseRecord? running, Release after, ServiceKey? service, CancellationToken cancellationToken) => MethodAdviser.Advise(
        running is null ? NotKnown : await texts.ReadAsync(running, cancellationToken), after, options.Rules, await history.ReadAsync(service, by.Access, cancellationToken));
}
