using Portal.Domain.Releases;

namespace Portal.Web.Api.Releases;

/// <summary>Where to go from a release.</summary>
/// <param name="Self">The release.</param>
/// <param name="Package">Its package; null when none was kept.</param>
/// <param name="Service">Its service; null for one that was not there yet.</param>
internal sealed record ReleaseLinks(string Self, string? Package, string? Service)
{
    public static ReleaseLinks Of(ReleaseRecord record) => new(
        ApiUrls.Release(record.Id),
        record.File(ReleaseFileKind.Package) is null ? null : ApiUrls.ReleasePackage(record.Id),
        record.Service is { } key ? ApiUrls.Service(key) : null);
}
