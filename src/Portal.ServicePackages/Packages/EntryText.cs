using System.IO.Compression;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Packages;

/// <summary>Reads one small entry whole. What it unpacks to is counted, not believed.</summary>
internal static class EntryText
{
    /// <exception cref="InvalidDataException">The entry is broken, or longer than a text may be.</exception>
    public static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (content.Read(buffer) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > FileText.MaxBytes)
                throw new InvalidDataException("The entry is too long.");
        }

        return bytes.ToArray();
    }
}
