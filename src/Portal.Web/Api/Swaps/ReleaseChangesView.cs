using Portal.Domain.Releases;

namespace Portal.Web.Api.Swaps;

/// <summary>What one release changed.</summary>
/// <param name="Release">Its address.</param>
/// <param name="Changes">One change each.</param>
internal sealed record ReleaseChangesView(string Version, string Release, IReadOnlyList<string> Changes)
{
    public static ReleaseChangesView Of(ReleaseChanges changes) => new(changes.Version, ApiUrls.Release(changes.Release), changes.Lines);
}
