using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.ServicePackages.Files;
using Portal.ServicePackages.Methods;

namespace Portal.Web.Packages;

/// <summary>What the wizard of a new deployment does with the files of a release.</summary>
public sealed class DeployDesk(PackageInspector inspector, VisibleReleases releases, ReleaseAdviser adviser, ReleaseDoors doors)
{
    public ReleaseUpload NewUpload() => new(inspector);

    /// <summary>What production runs; null when it is not known, or there is none.</summary>
    public ReleaseRecord? Running(HostedService? service) => releases.Of(service?.Production);

    /// <summary>A release that is kept for this service, or for a new one whatever it was kept for: the service may have gone with its last deployment. Null when there is none.</summary>
    public ReleaseRecord? Find(string id, HostedService? service) =>
        ReleaseId.TryParse(id, out var known) && releases.Find(known) is { IsDeployable: true } release && (service is null || release.Service == service.Key) ? release : null;

    /// <summary>The files of a kept release, as if they had just come in.</summary>
    /// <exception cref="PackageStoreException">The store cannot be used.</exception>
    public async Task<ReleaseUpload> OpenAsync(ReleaseRecord release, CancellationToken cancellationToken)
    {
        var upload = NewUpload();
        foreach (var file in release.Files.Where(file => file.Kind != ReleaseFileKind.Package))
        {
            await using var content = await doors.Store.OpenAsync(file, cancellationToken);
            if (content is not null)
                await upload.TakeAsync(file.Kind, file.Name, content, cancellationToken);
        }

        upload.Keep(release);
        return upload;
    }

    public Task<MethodAdvice> AdviseAsync(HostedService? service, ReleaseUpload upload, CancellationToken cancellationToken) =>
        adviser.AdviseAsync(Running(service), upload, service?.Key, cancellationToken);

    /// <summary>What stands in the way of a deployment, one sentence each.</summary>
    public static IEnumerable<string> Errors(ReleaseUpload upload)
    {
        foreach (var problem in upload.Inspection.Problems.Where(problem => problem.Weight == ProblemWeight.Error))
            yield return $"{problem.Place}: {problem.InOneLine} {problem.Mend}";
        if (upload.PackageSha256 is null)
            yield return "The package is missing. Drop the .cspkg.";
    }

    /// <summary>Keeps the files; what is kept already is not written again.</summary>
    public async Task<ReleaseResult> KeepAsync(ReleaseUpload upload, ServiceKey? service, string version, CancellationToken cancellationToken) => upload.Kept is { } kept
        ? new ReleaseResult.Kept(kept, null)
        : await doors.Desk.AddAsync(upload.ToDraft(service, version), doors.By.Access, kept: null, cancellationToken);

    /// <summary>The configuration as it is sent, with these instance counts.</summary>
    public static string Configuration(ReleaseUpload upload, IEnumerable<(string Role, int Count)> counts) =>
        upload.Text(ReleaseFileKind.Configuration) is { } text ? ConfigurationCounts.Of(text, counts) : "";
}
