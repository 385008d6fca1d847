namespace Portal.Web.Packages;

/// <summary>The three files of a release.</summary>
public enum FileKind
{
    Definition,
    Configuration,
    Package,
}
