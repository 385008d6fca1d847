using System.IO.Compression;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Packages;

/// <summary>Finds the definition in a package: what the relationships name, else any .csdef, else one in a packed file one level down.</summary>
internal sealed class DefinitionFinder(PackageLimits limits, string folder, ProblemList problems)
{
    private static readonly string[] Packed = [".cssx", ".csdx", ".csnsx"];

    public FoundDefinition? Find(ZipArchive zip, string? named)
    {
        var candidates = zip.Entries.Where(entry => Is(entry, ".csdef")).ToList();
        var chosen = zip.Entries.FirstOrDefault(entry => named is not null && entry.FullName.Equals(named, StringComparison.OrdinalIgnoreCase) && !IsPacked(entry))
            ?? candidates.Find(entry => entry.FullName.StartsWith("ServiceDefinition/", StringComparison.OrdinalIgnoreCase))
            ?? candidates.FirstOrDefault();
        if (candidates.Count > 1)
            problems.AddPart(ProblemWeight.Warning, "several-definitions", chosen!.FullName, $"The package has {candidates.Count} definitions; this one was read.", "Give the right one beside the package.");
        return chosen is null ? InPacked(zip) : Read(chosen, "");
    }

    private FoundDefinition? InPacked(ZipArchive zip) => zip.Entries.Where(IsPacked).Select(In).FirstOrDefault(found => found is not null);

    // Only one level down, and only files of the format's own: a zip that a role brings along is never opened.
    private FoundDefinition? In(ZipArchiveEntry packed)
    {
        using var spool = SpooledFile.Create(folder);
        using (var content = packed.Open())
            Copy(content, spool);
        var inside = new ProblemList($"{problems.File}!{Shown.Of(packed.FullName)}");
        ZipChecks.Run(spool, limits, inside);
        foreach (var problem in inside.ToList())
            problems.Add(problem.Weight, problem.Code, problem.Place, problem.Because, problem.Mend);
        if (inside.HasErrors)
            return null;
        using var zip = new ZipArchive(spool, ZipArchiveMode.Read, leaveOpen: true);
        return zip.Entries.FirstOrDefault(entry => Is(entry, ".csdef")) is { } definition ? Read(definition, $"{packed.FullName}!") : null;
    }

    private void Copy(Stream content, FileStream spool)
    {
        var buffer = new byte[128 * 1024];
        while (content.Read(buffer) is > 0 and var read)
        {
            if (spool.Length + read > limits.MaxBytes)
                throw new InvalidDataException("A packed file is too long.");
            spool.Write(buffer, 0, read);
        }
    }

    private FoundDefinition Read(ZipArchiveEntry entry, string outer)
    {
        var text = EntryText.Read(entry);
        var reading = ServiceDefinitionReader.Read(text, Shown.Of(entry.FullName));
        foreach (var problem in reading.Problems)
            problems.Add(problem.Weight, problem.Code, problem.Place, problem.Because, problem.Mend);
        return new(reading.Value, text, $"{outer}{entry.FullName}");
    }

    private static bool IsPacked(ZipArchiveEntry entry) => Array.Exists(Packed, ending => Is(entry, ending));

    private static bool Is(ZipArchiveEntry entry, string ending) => entry.FullName.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
