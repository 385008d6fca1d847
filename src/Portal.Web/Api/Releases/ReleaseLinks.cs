using Portal.Domain.Releases;

namespace Portal.Web.Api.Releases;

/// <summary>Where to go from a release.</summary>
/// <param name="Self">The release.</param>
/// <param name="Package">Its package; null when none was kept.</param>
/// <param name="Advice">Which method brings it into production.</param>
/// <param name="Service">Its service; null for one that was not there yet.</param>
internal sealed record ReleaseLinks(string Self, string? Package, string Advice, string? Service)
{
    public static ReleaseLinks Of(ReleaseRecord record) => new(
        ApiUrls.Release(record.Id),
        record.File(ReleaseFileKind.Package) is null ? null : ApiUrls.ReleasePackage(record.Id),
        ApiUrls.ReleaseAdvice(record.Id),
        record.Service is { } key ? ApiUrls.Service(key) : null);
}
