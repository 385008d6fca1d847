namespace Portal.Domain.Releases;

/// <summary>A file of a release as it is kept: named by its content, so that the same file is kept once.</summary>
/// <param name="Name">As it was called where it came from.</param>
/// <param name="Sha256">In small hexadecimal.</param>
public sealed record ReleaseFile(ReleaseFileKind Kind, string Name, string Sha256, long Bytes)
{
    /// <summary>Its name in the package store.</summary>
    public string StoredAs => $"{Sha256}{Ending(Kind)}";

    public static string Ending(ReleaseFileKind kind) => kind switch
    {
        ReleaseFileKind.Definition => ".csdef",
        ReleaseFileKind.Configuration => ".cscfg",
        _ => ".cspkg",
    };
}
