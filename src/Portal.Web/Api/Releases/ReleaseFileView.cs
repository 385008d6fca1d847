using Portal.Domain.Releases;

namespace Portal.Web.Api.Releases;

/// <summary>A file of a release.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">As it was called where it came from.</param>
/// <param name="Sha256">Of the whole file, in small hexadecimal.</param>
/// <param name="Bytes">Its length.</param>
internal sealed record ReleaseFileView(ReleaseFileKind Kind, string Name, string Sha256, long Bytes)
{
    public static ReleaseFileView Of(ReleaseFile file) => new(file.Kind, file.Name, file.Sha256, file.Bytes);
}
