namespace Portal.Domain.Releases;

/// <summary>The three files of a release.</summary>
public enum ReleaseFileKind
{
    Definition,
    Configuration,
    Package,
}
