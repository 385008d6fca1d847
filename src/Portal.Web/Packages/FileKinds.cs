namespace Portal.Web.Packages;

/// <summary>Which of the three files a name or a part stands for.</summary>
public static class FileKinds
{
    /// <summary>By the ending of a file's name; null when it is none of them.</summary>
    public static FileKind? OfName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csdef" => FileKind.Definition,
        ".cscfg" => FileKind.Configuration,
        ".cspkg" => FileKind.Package,
        _ => null,
    };

    /// <summary>By the name of a part of a request; null when it is none of them.</summary>
    public static FileKind? OfPart(string part) => part switch
    {
        "definition" => FileKind.Definition,
        "configuration" => FileKind.Configuration,
        "package" => FileKind.Package,
        _ => null,
    };
}
