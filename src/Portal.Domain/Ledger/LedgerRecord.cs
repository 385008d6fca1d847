using System.Buffers;
using System.Text;

namespace Portal.Domain.Ledger;

/// <summary>An entry as the canonical JSON that is hashed: every column, and the hash of the entry before. Anyone can check it with sha256sum.</summary>
/// <remarks><c>what</c> is the last member and everything ahead of it is escaped, so that no text can pose as another member.</remarks>
public static class LedgerRecord
{
    public static string Of(LedgerEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, StoredEntry.Of(entry));
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    internal static void Write(IBufferWriter<byte> to, StoredEntry stored)
    {
        var entry = stored.Entry;
        to.Write("{\"at\":"u8);
        CanonicalJson.Time(to, entry.At);
        Text(to, ",\"kind\":"u8, entry.Kind.Value);
        Number(to, ",\"number\":"u8, entry.Number);
        Number(to, ",\"operation\":"u8, entry.Operation?.Value);
        Text(to, ",\"person\":"u8, entry.Person.Name);
        Text(to, ",\"personId\":"u8, entry.Person.Id);
        Text(to, ",\"previous\":"u8, entry.PreviousHash);
        Number(to, ",\"refersTo\":"u8, entry.RefersTo);
        Text(to, ",\"result\":"u8, entry.Result);
        Text(to, ",\"service\":"u8, entry.ServiceName);
        Text(to, ",\"serviceKey\":"u8, entry.ServiceKey?.Value);
        Text(to, ",\"subscription\":"u8, entry.SubscriptionName);
        to.Write(",\"what\":"u8);
        to.Write(stored.What.Span);
        to.Write("}"u8);
    }

    private static void Text(IBufferWriter<byte> to, ReadOnlySpan<byte> name, string? value)
    {
        to.Write(name);
        if (value is null)
            to.Write("null"u8);
        else
            CanonicalJson.Text(to, value);
    }

    private static void Number(IBufferWriter<byte> to, ReadOnlySpan<byte> name, long? value)
    {
        to.Write(name);
        if (value is { } number)
            CanonicalJson.Number(to, number);
        else
            to.Write("null"u8);
    }
}
