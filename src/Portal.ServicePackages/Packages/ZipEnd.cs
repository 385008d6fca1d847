using System.Buffers.Binary;

namespace Portal.ServicePackages.Packages;

/// <summary>The record at the end of a zip, which tells where its directory is.</summary>
/// <param name="At">Where the directory ends at the latest.</param>
/// <param name="DirectoryAt">Where it begins.</param>
internal sealed record ZipEnd(long At, long DirectoryAt)
{
    private const uint EndMark = 0x06054B50;
    private const uint Wide = 0x06064B50;
    private const uint WideLocator = 0x07064B50;
    private const int EndBytes = 22;
    private const int LocatorBytes = 20;

    /// <exception cref="InvalidDataException">There is none, or it points nowhere.</exception>
    public static ZipEnd Find(Stream zip)
    {
        var tail = new byte[(int)Math.Min(zip.Length, EndBytes + LocatorBytes + ushort.MaxValue)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndMark)
                return Checked(zip, zip.Length - tail.Length + at, tail, at);
        }

        throw new InvalidDataException("The end of the zip is not there.");
    }

    private static ZipEnd Checked(Stream zip, long endAt, byte[] tail, int at)
    {
        long directory = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        if (at >= LocatorBytes && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at - LocatorBytes)) == WideLocator)
            (directory, endAt) = WideDirectory(zip, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(at - LocatorBytes + 8)));
        if (directory < 0 || directory > endAt)
            throw new InvalidDataException("The directory of the zip is not where its end says.");
        if (endAt - directory > ZipDirectory.MaxBytes)
            throw new InvalidDataException("The directory of the zip is too long.");
        return new(endAt, directory);
    }

    private static (long Directory, long End) WideDirectory(Stream zip, long at)
    {
        var record = new byte[56];
        if (at < 0 || at > zip.Length - record.Length)
            throw new InvalidDataException("The end of the zip points nowhere.");
        zip.Position = at;
        zip.ReadExactly(record);
        return BinaryPrimitives.ReadUInt32LittleEndian(record) == Wide
            ? (BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)), at)
            : throw new InvalidDataException("The end of the zip points nowhere.");
    }
}
