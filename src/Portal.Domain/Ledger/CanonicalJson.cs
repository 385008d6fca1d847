using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Portal.Domain.Ledger;

/// <summary>Writes JSON in the one form that is hashed: the same values are the same bytes, everywhere and for ever.</summary>
/// <remarks>
/// RFC 8785 for the values that the ledger has. Members are sorted by their UTF-16 code units; no white space; UTF-8;
/// in texts only quotation mark, backslash and control characters are escaped (\b \t \n \f \r, else \u00xx in lower case);
/// numbers are whole, in decimal, without exponent; times are texts in UTC with six digits of a second: 2026-11-06T14:03:11.000000Z.
/// Own code, because the framework's writer escapes what its version thinks unsafe.
/// </remarks>
public static class CanonicalJson
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    public static string Write(JsonNode? node)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, node);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    /// <summary>Reads a time that <see cref="Time(DateTimeOffset)"/> wrote.</summary>
    public static DateTimeOffset ReadTime(string text) =>
        DateTimeOffset.ParseExact(text, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    internal static void Write(IBufferWriter<byte> to, JsonNode? node)
    {
        switch (node)
        {
            case null:
                to.Write("null"u8);
                break;
            case JsonObject members:
                WriteMembers(to, members);
                break;
            case JsonArray items:
                WriteItems(to, items);
                break;
            default:
                WriteValue(to, node);
                break;
        }
    }

    internal static void Time(IBufferWriter<byte> to, DateTimeOffset at)
    {
        // The form that the framework writes fastest has a seventh digit, which a Z takes the place of.
        var room = to.GetSpan(30);
        room[0] = (byte)'"';
        at.UtcDateTime.TryFormat(room[1..], out var written, "O", CultureInfo.InvariantCulture);
        (room[written - 1], room[written]) = ((byte)'Z', (byte)'"');
        to.Advance(written + 1);
    }

    internal static void Number(IBufferWriter<byte> to, long number)
    {
        Utf8Formatter.TryFormat(number, to.GetSpan(20), out var written);
        to.Advance(written);
    }

    internal static void Text(IBufferWriter<byte> to, ReadOnlySpan<char> text)
    {
        to.Write("\""u8);
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            Encoding.UTF8.GetBytes(text[..at], to);
            to.Write(Escape(text[at]));
            text = text[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(text, to);
        to.Write("\""u8);
    }

    private static void WriteMembers(IBufferWriter<byte> to, JsonObject members)
    {
        var separator = "{"u8;
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            to.Write(separator);
            Text(to, name);
            to.Write(":"u8);
            Write(to, value);
            separator = ","u8;
        }

        to.Write(members.Count == 0 ? "{}"u8 : "}"u8);
    }

    private static void WriteItems(IBufferWriter<byte> to, JsonArray items)
    {
        to.Write("["u8);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                to.Write(","u8);
            Write(to, items[i]);
        }

        to.Write("]"u8);
    }

    private static void WriteValue(IBufferWriter<byte> to, JsonNode value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                Text(to, value.GetValue<string>());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                to.Write(value.GetValue<bool>() ? "true"u8 : "false"u8);
                break;
            default:
                Number(to, Whole(value));
                break;
        }
    }

    private static long Whole(JsonNode value) => value.AsValue().TryGetValue<long>(out var whole) ? whole
        : value.AsValue().TryGetValue<int>(out var small) ? small
        : throw new ArgumentException($"{value.ToJsonString()} is not a whole number; the ledger takes no other.", nameof(value));

    private static byte[] Escape(char character) => character switch
    {
        '"' => [.. "\\\""u8],
        '\\' => [.. "\\\\"u8],
        '\b' => [.. "\\b"u8],
        '\t' => [.. "\\t"u8],
        '\n' => [.. "\\n"u8],
        '\f' => [.. "\\f"u8],
        '\r' => [.. "\\r"u8],
        _ => Encoding.UTF8.GetBytes($"\\u{(int)character:x4}"),
    };
}
