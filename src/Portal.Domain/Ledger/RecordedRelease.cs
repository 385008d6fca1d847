using Portal.Domain.Releases;

namespace Portal.Domain.Ledger;

/// <summary>A release in the ledger.</summary>
/// <param name="Id">Of the release.</param>
/// <param name="Files">Each with its name, its size in bytes and its SHA-256 in small hexadecimal.</param>
/// <param name="Deployment">The id of the deployment that runs it; null where nothing was said of one.</param>
public sealed record RecordedRelease(string Id, string Name, string Version, ReleaseOrigin Origin, EquatableList<ReleaseFile> Files, string? Deployment)
{
    /// <summary>What it changed, where somebody said that; null otherwise.</summary>
    public EquatableList<string>? Changes { get; init; }

    public static RecordedRelease Of(ReleaseRecord release, string? deployment = null) => new(release.Id.Value, release.Name, release.Version, release.Origin, release.Files, deployment);
}
