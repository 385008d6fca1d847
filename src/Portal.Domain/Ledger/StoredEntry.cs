using System.Text;

namespace Portal.Domain.Ledger;

/// <summary>An entry as the proof reads it: its text stays the bytes that are stored.</summary>
/// <param name="Entry">Everything but <see cref="LedgerEntry.What"/>, which is empty.</param>
/// <param name="What">Canonical JSON, UTF-8.</param>
public readonly record struct StoredEntry(LedgerEntry Entry, ReadOnlyMemory<byte> What)
{
    public static StoredEntry Of(LedgerEntry entry) => new(entry with { What = "" }, Encoding.UTF8.GetBytes(entry.What));

    public LedgerEntry ToEntry() => Entry with { What = Encoding.UTF8.GetString(What.Span) };
}
