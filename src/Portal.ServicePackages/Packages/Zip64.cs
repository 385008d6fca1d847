using System.Buffers.Binary;

namespace Portal.ServicePackages.Packages;

/// <summary>Sizes beyond 4 GB, which stand in an entry's extra field.</summary>
internal static class Zip64
{
    private const ushort Tag = 1;

    public static (ulong Packed, ulong Unpacked) Sizes(ReadOnlySpan<byte> extra, uint packed, uint unpacked)
    {
        if (packed != uint.MaxValue && unpacked != uint.MaxValue)
            return (packed, unpacked);
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (4 + length > extra.Length)
                break;
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == Tag)
                return Read(extra.Slice(4, length), packed, unpacked);
            extra = extra[(4 + length)..];
        }

        return (packed, unpacked);
    }

    // Only what does not fit above stands here, the unpacked size first.
    private static (ulong Packed, ulong Unpacked) Read(ReadOnlySpan<byte> field, uint packed, uint unpacked)
    {
        ulong wideUnpacked = unpacked, widePacked = packed;
        if (unpacked == uint.MaxValue && field.Length >= 8)
        {
            wideUnpacked = BinaryPrimitives.ReadUInt64LittleEndian(field);
            field = field[8..];
        }

        if (packed == uint.MaxValue && field.Length >= 8)
            widePacked = BinaryPrimitives.ReadUInt64LittleEndian(field);
        return (widePacked, wideUnpacked);
    }
}
