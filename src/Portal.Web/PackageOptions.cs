using Portal.Arm;
using Portal.ServicePackages.Methods;
using Portal.ServicePackages.Packages;

namespace Portal.Web;

/// <summary>Settings of section <c>Packages</c>: how large an uploaded package may be.</summary>
public sealed class PackageOptions
{
    public const string Section = "Packages";

    private const long Megabyte = 1024 * 1024;

    private static readonly PackageLimits Default = new();

    /// <summary>The largest package, in MB; Azure takes 600 in the classic model, 800 in extended support.</summary>
    public int MaxMegabytes { get; set; } = (int)(Default.MaxBytes / Megabyte);

    /// <summary>Files in a package, and in each packed file inside it; at most 50000.</summary>
    public int MaxFiles { get; set; } = Default.MaxEntries;

    /// <summary>All files of a package unpacked, in MB.</summary>
    public int MaxUnpackedMegabytes { get; set; } = (int)(Default.MaxUnpackedBytes / Megabyte);

    /// <summary>How many times larger a file of more than 1 MB may become when it is unpacked.</summary>
    public int MaxRatio { get; set; } = Default.MaxRatio;

    /// <summary>Which rules the method adviser goes by: `Today`, or `Article2010`, by which a changed definition is never updated in place.</summary>
    public RuleBook Rules { get; set; } = RuleBook.Today;

    /// <summary>The https address of a container of Azure Blob Storage, for example `https://account.blob.core.windows.net/packages`, where the files of releases are kept; the folder `packages` of `Storage:DataFolder` when empty.</summary>
    public string Container { get; set; } = "";

    public IEnumerable<string> Validate()
    {
        if (Container.Length > 0 && !ArmConnection.CanBeContainer(Container))
            yield return $"{Section}:{nameof(Container)} is {Container}, which is no container. Set it to something like https://account.blob.core.windows.net/packages.";
        foreach (var (key, value, most) in new[]
        {
            (nameof(MaxMegabytes), MaxMegabytes, 4096), (nameof(MaxFiles), MaxFiles, 50_000),
            (nameof(MaxUnpackedMegabytes), MaxUnpackedMegabytes, 65_536), (nameof(MaxRatio), MaxRatio, 1032),
        })
        {
            if (value < 1 || value > most)
                yield return $"{Section}:{key} is {value}. Set it to at least 1, at most {most}.";
        }
    }

    public PackageLimits ToLimits() => new()
    {
        MaxBytes = MaxMegabytes * Megabyte,
        MaxEntries = MaxFiles,
        MaxUnpackedBytes = MaxUnpackedMegabytes * Megabyte,
        MaxRatio = MaxRatio,
    };
}
