using System.IO.Compression;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Packages;

/// <summary>Reads a service package (.cspkg) of both layouts. Nothing is unpacked to disk but a packed file of a role, under a name of its own.</summary>
public static class ServicePackageReader
{
    public const string FileName = "package.cspkg";

    /// <summary>Never throws for what is in the file: everything wrong with it is in the answer.</summary>
    /// <param name="folder">Where a packed file of a role may lie in the meantime.</param>
    /// <param name="name">The file's name, for the problems.</param>
    /// <exception cref="IOException">The disk cannot be read or written.</exception>
    public static Reading<ServicePackage> Read(SpooledFile file, PackageLimits limits, string folder, string name = FileName) =>
        Reading<ServicePackage>.Of(name, problems => Guarded(file, limits, folder, problems));

    private static ServicePackage? Guarded(SpooledFile file, PackageLimits limits, string folder, ProblemList problems)
    {
        if (file.IsTooLarge)
            throw Refused(problems, "too-large", $"It is larger than {limits.MaxBytes / 1024 / 1024} MB.", "Move large content to a storage account.");
        try
        {
            return Read(file, limits, folder, problems);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw Refused(problems, "not-a-package", "It is no zip, or a broken or cut off one.",
                "Upload it again; a package made before SDK 1.5 is encrypted and must be made again.", exception);
        }
    }

    private static ServicePackage? Read(SpooledFile file, PackageLimits limits, string folder, ProblemList problems)
    {
        var (entries, unpacked) = ZipChecks.Run(file.Content, limits, problems);
        if (problems.HasErrors)
            return null; // Nothing of what could do harm is opened.

        file.Content.Position = 0;
        using var zip = new ZipArchive(file.Content, ZipArchiveMode.Read, leaveOpen: true);
        var relationships = OpcRelationships.Of(zip, problems);
        if (relationships.Layout == PackageLayout.Ctp)
            problems.AddPart(ProblemWeight.Warning, "ctp-layout", null, "It has the layout of cspack /useCtpPackageFormat, which extended support refuses.", "Make the package without that option.");
        var found = new DefinitionFinder(limits, folder, problems).Find(zip, relationships.DefinitionEntry);
        if (found is null)
            problems.AddPart(ProblemWeight.Warning, "no-definition", null, "The definition was not found in the package.", "Upload the definition (.csdef) too.");
        return new(
            file.Sha256, file.Bytes, relationships.Layout, entries, (long)Math.Min(unpacked, long.MaxValue), found?.Definition, found is null ? null : Shown.Of(found.Entry))
        {
            DefinitionText = found?.Text ?? default,
        };
    }

    private static ReadingException Refused(ProblemList problems, string code, string because, string mend, Exception? cause = null) =>
        new(new(code, ProblemWeight.Error, new(problems.File), because, mend), cause);
}
