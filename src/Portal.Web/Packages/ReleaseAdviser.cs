using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.ServicePackages;
using Portal.ServicePackages.Methods;

namespace Portal.Web.Packages;

/// <summary>Says which method brings a release that is kept into production.</summary>
public sealed class ReleaseAdviser(ReleaseTexts texts, VisibleReleases releases, VisibleEstate estate, PackageOptions options)
{
    private static readonly Release NotKnown = new(null, null);

    /// <summary>What production of its service runs now; null when that is not known.</summary>
    public ReleaseRecord? RunningBefore(ReleaseRecord release) =>
        release.Service is { } key && estate.Now.Find(key) is { } row ? releases.Of(row.Service.Production) : null;

    /// <param name="running">Null when what runs is not known: the advice says so.</param>
    /// <exception cref="PackageStoreException">The store cannot be used.</exception>
    public async Task<MethodAdvice> AdviseAsync(ReleaseRecord? running, ReleaseRecord release, CancellationToken cancellationToken) =>
        Advise(running is null ? NotKnown : await texts.ReadAsync(running, cancellationToken), await texts.ReadAsync(release, cancellationToken));

    /// <summary>The same for files that are not kept yet.</summary>
    public async Task<MethodAdvice> AdviseAsync(ReleaseRecord? running, Inspection files, string? packageSha256, CancellationToken cancellationToken) =>
        Advise(running is null ? NotKnown : await texts.ReadAsync(running, cancellationToken), new Release(files.Model, files.Configuration?.Value, packageSha256));

    private MethodAdvice Advise(Release before, Release after) => MethodAdviser.Advise(before, after, options.Rules);
}
