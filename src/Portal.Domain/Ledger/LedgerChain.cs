using System.Buffers;
using System.Security.Cryptography;

namespace Portal.Domain.Ledger;

/// <summary>Ties every entry to the one before: its hash is the SHA-256 of its record, and the record holds the hash of the entry before.</summary>
/// <remarks>Keeps one buffer for all entries; not for two threads at once.</remarks>
public sealed class LedgerChain
{
    private const int Digits = 2 * SHA256.HashSizeInBytes;

    private readonly ArrayBufferWriter<byte> buffer = new(8192);

    /// <summary>The entry that a draft becomes behind the head.</summary>
    public LedgerEntry Next(LedgerHead head, LedgerDraft draft)
    {
        var entry = new LedgerEntry
        {
            Number = head.Number + 1,
            At = Stored(draft.At),
            Kind = draft.Kind,
            Person = draft.Person with { Id = Plain(draft.Person.Id), Name = Plain(draft.Person.Name) },
            What = CanonicalJson.Write(draft.What),
            ServiceKey = draft.ServiceKey,
            ServiceName = Plain(draft.ServiceName),
            SubscriptionName = Plain(draft.SubscriptionName),
            Result = draft.Result,
            Operation = draft.Operation,
            RefersTo = draft.RefersTo,
            PreviousHash = head.Hash,
            Hash = "",
        };
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>What the hash of an entry must be, given everything else that it says.</summary>
    public string HashOf(LedgerEntry entry) => HashOf(StoredEntry.Of(entry));

    private string HashOf(StoredEntry stored)
    {
        Span<char> hash = stackalloc char[Digits];
        Hash(stored, hash);
        return new string(hash);
    }

    private void Hash(StoredEntry stored, Span<char> digits)
    {
        buffer.ResetWrittenCount();
        LedgerRecord.Write(buffer, stored);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        Convert.TryToHexStringLower(hash, digits, out _);
    }

    /// <summary>Whether an entry follows the head, unchanged.</summary>
    public bool Follows(LedgerHead head, StoredEntry stored)
    {
        Span<char> hash = stackalloc char[Digits];
        Hash(stored, hash);
        return stored.Entry.Number == head.Number + 1 && stored.Entry.PreviousHash == head.Hash && hash.SequenceEqual(stored.Entry.Hash);
    }

    /// <summary>Databases keep microseconds.</summary>
    private static DateTimeOffset Stored(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>What every database keeps as it is: no control characters, no half characters.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)));
}
