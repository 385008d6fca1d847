using Portal.Domain.Releases;

namespace Portal.Web.Packages;

/// <summary>Which of the three files a name or a part stands for.</summary>
public static class FileKinds
{
    /// <summary>By the ending of a file's name; null when it is none of them.</summary>
    public static ReleaseFileKind? OfName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csdef" => ReleaseFileKind.Definition,
        ".cscfg" => ReleaseFileKind.Configuration,
        ".cspkg" => ReleaseFileKind.Package,
        _ => null,
    };

    /// <summary>By the name of a part of a request; null when it is none of them.</summary>
    public static ReleaseFileKind? OfPart(string part) => part switch
    {
        "definition" => ReleaseFileKind.Definition,
        "configuration" => ReleaseFileKind.Configuration,
        "package" => ReleaseFileKind.Package,
        _ => null,
    };
}
