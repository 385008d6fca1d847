namespace Portal.ServicePackages.Packages;

/// <summary>How large a package may be, and what is in it.</summary>
public sealed record PackageLimits
{
    /// <summary>Azure takes 600 MB in the classic model, 800 MB in extended support.</summary>
    public long MaxBytes { get; init; } = 800L * 1024 * 1024;

    /// <summary>Files in the package, and in each package inside it.</summary>
    public int MaxEntries { get; init; } = 20_000;

    /// <summary>All files of the package unpacked.</summary>
    public long MaxUnpackedBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>How many times smaller a large file may have become by packing. Programs and pages become 2 to 20 times smaller.</summary>
    public int MaxRatio { get; init; } = 200;
}
