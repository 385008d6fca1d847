using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Ledger;

namespace Portal.Benchmarks.Ledger;

/// <summary>What the proof costs, and the limit that hashing alone sets.</summary>
internal sealed record LedgerProofs(double PerSecond, double LargestHeapMb, double AllocatedPerEntry)
{
    public static async Task<LedgerProofs> MeasureAsync(LedgerPlace place, CancellationToken cancellationToken)
    {
        GC.Collect();
        var largest = 0L;
        var (before, since) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        await using (new Timer(_ => largest = Math.Max(largest, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20))
        {
            var proof = await place.Prover.ProveAsync(cancellationToken);
            if (!proof.IsProved)
                throw new InvalidOperationException($"The generated ledger is broken: {proof.Break!.Sentence}");
            var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
            return new LedgerProofs(proof.Entries / seconds, largest / 1e6, (GC.GetTotalAllocatedBytes() - before) / (double)proof.Entries);
        }
    }

    /// <summary>Entries a second of SHA-256 over records that lie ready in memory, each with the hash of the one before.</summary>
    public static double Limit()
    {
        byte[][] records = [.. new LedgerGenerator().Entries(50_000).Select(entry => Encoding.UTF8.GetBytes(LedgerRecord.Of(entry)))];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var since = Stopwatch.GetTimestamp();
        foreach (var record in records)
        {
            hash.CopyTo(record);
            SHA256.HashData(record, hash);
        }

        return records.Length / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
