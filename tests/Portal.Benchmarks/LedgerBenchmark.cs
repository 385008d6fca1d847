using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Ledger;
using Portal.Benchmarks.Tables;
using Portal.Storage;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Benchmarks;

/// <summary>A ledger of many entries on either database.</summary>
internal sealed class LedgerBenchmark(string name, int entries) : IBenchmark
{
    private const int Few = 10_000;
    private const double MostPageMs = 100;
    private const double LeastPerSecond = 100_000;
    private const double LeastOfLimit = 0.4;
    private const double MostAppendRatio = 2;
    private const double MostHeapGrowth = 1.5;

    public string Name => name;

    public string Title => $"Ledger: {entries:N0} entries";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var limit = LedgerProofs.Limit();
        List<Line> lines = [new("SHA-256 over a chain in memory, the limit", $"{limit:N0}/s"), await TamperAsync(workshop, cancellationToken)];
        await using var server = await PostgresServer.StartNewAsync(cancellationToken, "fsync=on", "full_page_writes=on", "max_wal_size=4GB");
        lines.AddRange(await MeasureAsync(count => FillSqliteAsync(workshop, count, cancellationToken), limit, cancellationToken));
        lines.AddRange(await MeasureAsync(count => FillPostgreSqlAsync(server, workshop, count, cancellationToken), limit, cancellationToken));
        return lines;
    }

    private static async Task<Line> TamperAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var (seen, named, all) = await LedgerTampering.MeasureAsync(workshop.NewFolder(), cancellationToken);
        return new($"Edits by hand detected (of them named rightly: {named:N0})", $"{seen:N0} of {all:N0}", Bar: "all", Met: seen == all && named == all);
    }

    private async Task<List<Line>> MeasureAsync(Func<int, Task<LedgerPlace>> fill, double limit, CancellationToken cancellationToken)
    {
        await using var few = await fill(Few);
        await using var many = await fill(entries);
        List<Line> lines = [];
        foreach (var (name, filter) in LedgerPages.All)
        {
            var (small, large) = (await LedgerPages.MeasureAsync(few, filter, cancellationToken), await LedgerPages.MeasureAsync(many, filter, cancellationToken));
            lines.Add(new($"{many.Name}: {name}, median; p99 {large.At(0.99):0.00} ms", $"{large.Median:0.00} ms", $"{small.Median:0.00} ms with {Few:N0}", large.Median / small.Median,
                $"under {MostPageMs:0} ms", large.Median < MostPageMs));
        }

        lines.AddRange(await ProofLinesAsync(few, many, limit, cancellationToken));
        var (ours, plain) = await LedgerAppends.MeasureAsync(many, cancellationToken);
        lines.Add(new($"{many.Name}: append, against a plain durable insert", $"{ours.Median:0.00} ms", $"{plain.Median:0.00} ms", ours.Median / plain.Median, $"at most {MostAppendRatio:0.0}", ours.Median <= MostAppendRatio * plain.Median));
        return lines;
    }

    private static async Task<IEnumerable<Line>> ProofLinesAsync(LedgerPlace few, LedgerPlace many, double limit, CancellationToken cancellationToken)
    {
        await LedgerProofs.MeasureAsync(few, cancellationToken); // Warm.
        var (small, large) = (await LedgerProofs.MeasureAsync(few, cancellationToken), await LedgerProofs.MeasureAsync(many, cancellationToken));
        return
        [
            new($"{many.Name}: proof, entries a second", $"{large.PerSecond:N0}/s", Bar: $"at least {LeastPerSecond:N0}", Met: large.PerSecond >= LeastPerSecond),
            new($"{many.Name}: proof, against the limit", $"{large.PerSecond:N0}/s", $"{limit:N0}/s", large.PerSecond / limit, $"at least {LeastOfLimit:0.0}", large.PerSecond >= LeastOfLimit * limit),
            new($"{many.Name}: proof, largest heap; allocated an entry {large.AllocatedPerEntry:N0} bytes", $"{large.LargestHeapMb:0} MB", $"{small.LargestHeapMb:0} MB with {Few:N0}",
                large.LargestHeapMb / small.LargestHeapMb, $"at most {MostHeapGrowth:0.0}", large.LargestHeapMb <= MostHeapGrowth * small.LargestHeapMb),
        ];
    }

    private static async Task<LedgerPlace> FillSqliteAsync(Workshop workshop, int count, CancellationToken cancellationToken)
    {
        var place = await LedgerPlace.OpenAsync(new StorageOptions { DataFolder = workshop.NewFolder() }, cancellationToken);
        await place.FillAsync(count, cancellationToken);
        return place;
    }

    private static async Task<LedgerPlace> FillPostgreSqlAsync(PostgresServer server, Workshop workshop, int count, CancellationToken cancellationToken)
    {
        var place = await LedgerPlace.OnPostgreSqlAsync(server, workshop.NewFolder(), $"ledger_{count}", cancellationToken);
        await place.FillAsync(count, cancellationToken);
        return place;
    }
}
