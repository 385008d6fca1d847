using System.Globalization;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Packages;

/// <summary>Looks at the directory of a zip before anything in it is opened.</summary>
internal static class ZipChecks
{
    /// <summary>Files below this size do no harm, whatever their ratio.</summary>
    private const ulong SmallBytes = 1024 * 1024;

    /// <summary>Counts the entries; with an error in the list nothing may be opened.</summary>
    /// <exception cref="InvalidDataException">It is no zip, or a broken one.</exception>
    public static (int Entries, ulong Unpacked) Run(Stream zip, PackageLimits limits, ProblemList problems)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (entries, unpacked) = (0, 0UL);
        foreach (var entry in ZipDirectory.Walk(zip))
        {
            if (++entries > limits.MaxEntries)
            {
                problems.AddPart(ProblemWeight.Error, "too-many-entries", null, $"It has more than {limits.MaxEntries} files.", "Leave out what the service does not need.");
                break;
            }

            unpacked = Math.Min(ulong.MaxValue / 2, unpacked + Math.Min(entry.Unpacked, ulong.MaxValue / 4));
            Check(entry, limits, problems);
            if (!names.Add(entry.Name))
                problems.AddPart(ProblemWeight.Error, "duplicate-entry", entry.Name, "The file is there twice.", "Make the package again.");
        }

        if (unpacked > (ulong)limits.MaxUnpackedBytes)
            problems.AddPart(ProblemWeight.Error, "too-large-unpacked", null,
                $"Unpacked it is larger than {Megabytes(limits.MaxUnpackedBytes)} MB.", "Leave out what the service does not need.");
        return (entries, unpacked);
    }

    private static void Check(ZipEntryFacts entry, PackageLimits limits, ProblemList problems)
    {
        if (entry.Escapes)
            Wrong("path-escape", "Its path leads out of the package.", "Make the package again with the SDK.");
        if (entry.IsLink)
            Wrong("link", "It is a link, not a file.", "Put the file itself into the package.");
        if (entry.IsEncrypted)
            Wrong("encrypted", "It is encrypted.", "Make the package again without encryption, with an SDK from 1.5 on.");
        else if (!entry.IsStoredOrDeflated)
            Wrong("unknown-packing", "It is packed in a way that the portal does not know.", "Make the package again with the SDK.");
        if (entry.Unpacked > SmallBytes && entry.Unpacked / Math.Max(1, entry.Packed) > (ulong)limits.MaxRatio)
            Wrong("zip-bomb", $"It becomes more than {limits.MaxRatio} times larger when it is unpacked.", "Leave it out.");

        void Wrong(string code, string because, string mend) => problems.AddPart(ProblemWeight.Error, code, entry.Name.Length == 0 ? "an entry without a name" : entry.Name, because, mend);
    }

    private static string Megabytes(long bytes) => (bytes / 1024 / 1024).ToString("N0", CultureInfo.InvariantCulture);
}
