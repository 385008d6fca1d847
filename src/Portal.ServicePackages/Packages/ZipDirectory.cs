using System.Buffers.Binary;
using System.Text;

namespace Portal.ServicePackages.Packages;

/// <summary>
/// Walks the directory at the end of a zip without holding it: ZipArchive takes all of it into memory, however long it is. What walks
/// through here within the limits is safe to open with it.
/// </summary>
internal static class ZipDirectory
{
    /// <summary>The longest directory: some 100 bytes for each of 20,000 entries and room to spare.</summary>
    public const long MaxBytes = 8 * 1024 * 1024;

    /// <summary>The longest name of an entry.</summary>
    public const int MaxNameBytes = 1024;

    private const uint EntryMark = 0x02014B50;
    private const int EntryBytes = 46;

    /// <exception cref="InvalidDataException">It is no zip, or a broken one.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public static IEnumerable<ZipEntryFacts> Walk(Stream zip)
    {
        var end = ZipEnd.Find(zip);
        using var directory = new BufferedStream(new Window(zip, end.DirectoryAt, end.At - end.DirectoryAt), 64 * 1024);
        var header = new byte[EntryBytes];
        var names = new byte[MaxNameBytes];
        for (var left = end.At - end.DirectoryAt; left >= EntryBytes;)
        {
            directory.ReadExactly(header);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != EntryMark)
                break;
            var (name, extra, comment) = (Short(header, 28), Short(header, 30), Short(header, 32));
            left -= EntryBytes + name + extra + comment;
            if (name > MaxNameBytes || left < 0)
                throw new InvalidDataException("An entry's name is too long.");
            directory.ReadExactly(names.AsSpan(0, name));
            var wide = new byte[extra];
            directory.ReadExactly(wide);
            Skip(directory, comment);
            yield return Facts(header, Encoding.UTF8.GetString(names, 0, name), wide);
        }
    }

    private static ZipEntryFacts Facts(byte[] header, string name, byte[] extra)
    {
        var (packed, unpacked) = Zip64.Sizes(extra, Long(header, 20), Long(header, 24));
        return new(name, Short(header, 4), Short(header, 8), Short(header, 10), Long(header, 38), packed, unpacked);
    }

    private static void Skip(Stream stream, int bytes)
    {
        for (; bytes > 0; bytes--)
        {
            if (stream.ReadByte() < 0)
                throw new EndOfStreamException();
        }
    }

    private static ushort Short(byte[] header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at));

    private static uint Long(byte[] header, int at) => BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(at));
}
