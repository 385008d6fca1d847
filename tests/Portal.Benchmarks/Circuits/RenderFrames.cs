using System.Buffers.Binary;
using System.Text;

namespace Portal.Benchmarks.Circuits;

/// <summary>Looks through the new elements of a batch; see RenderBatchWriter in ASP.NET Core for the bytes.</summary>
internal static class RenderFrames
{
    private const int Size = 20;
    private const int Element = 1;
    private const int Text = 2;
    private const int Attribute = 3;

    /// <summary>The first handler of an event; null when the batch has none.</summary>
    public static ulong? HandlerOf(ReadOnlySpan<byte> batch, string attribute)
    {
        foreach (var index in Enumerable.Range(0, Count(batch)))
        {
            var frame = Frame(batch, index);
            if (BinaryPrimitives.ReadInt32LittleEndian(frame) == Attribute && Word(batch, frame[4..]) == attribute)
                return BinaryPrimitives.ReadUInt64LittleEndian(frame[12..]);
        }

        return null;
    }

    /// <summary>The handler of the click of the element whose text begins so; null when the batch has none.</summary>
    public static ulong? ClickOf(ReadOnlySpan<byte> batch, string text)
    {
        ulong? handler = null;
        for (var index = 0; index < Count(batch); index++)
        {
            var frame = Frame(batch, index);
            switch (BinaryPrimitives.ReadInt32LittleEndian(frame))
            {
                case Attribute when Word(batch, frame[4..]) == "onclick":
                    handler = BinaryPrimitives.ReadUInt64LittleEndian(frame[12..]);
                    break;
                case Text when handler is not null && Word(batch, frame[4..])?.StartsWith(text, StringComparison.Ordinal) == true:
                    return handler;
                case Element when Word(batch, frame[8..]) == "button":
                    handler = null;
                    break;
            }
        }

        return null;
    }

    /// <summary>The handler of the click of the first element of a class; null when the batch has none.</summary>
    public static ulong? ClickOfClass(ReadOnlySpan<byte> batch, string name)
    {
        var isIn = false;
        for (var index = 0; index < Count(batch); index++)
        {
            var frame = Frame(batch, index);
            var type = BinaryPrimitives.ReadInt32LittleEndian(frame);
            if (type == Attribute && Word(batch, frame[4..]) == "class")
                isIn = Word(batch, frame[8..]) == name;
            else if (type == Attribute && isIn && Word(batch, frame[4..]) == "onclick")
                return BinaryPrimitives.ReadUInt64LittleEndian(frame[12..]);
        }

        return null;
    }

    private static int Start(ReadOnlySpan<byte> batch) => BinaryPrimitives.ReadInt32LittleEndian(batch[^16..]);

    private static int Count(ReadOnlySpan<byte> batch) => BinaryPrimitives.ReadInt32LittleEndian(batch[Start(batch)..]);

    private static ReadOnlySpan<byte> Frame(ReadOnlySpan<byte> batch, int index) => batch.Slice(Start(batch) + 4 + (index * Size), Size);

    private static string? Word(ReadOnlySpan<byte> batch, ReadOnlySpan<byte> reference)
    {
        var index = BinaryPrimitives.ReadInt32LittleEndian(reference);
        if (index < 0)
            return null;
        var table = BinaryPrimitives.ReadInt32LittleEndian(batch[^4..]);
        var at = BinaryPrimitives.ReadInt32LittleEndian(batch[(table + (index * 4))..]);
        var (length, shift) = (0, 0);
        byte next;
        do
        {
            next = batch[at++];
            length |= (next & 0x7f) << shift;
            shift += 7;
        }
        while ((next & 0x80) != 0);
        return Encoding.UTF8.GetString(batch.Slice(at, length));
    }
}
