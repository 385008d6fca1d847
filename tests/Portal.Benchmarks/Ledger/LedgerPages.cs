using System.Diagnostics;
using Portal.Benchmarks.Tables;
using Portal.Domain.Ledger;

namespace Portal.Benchmarks.Ledger;

/// <summary>How long a page of the history takes.</summary>
internal static class LedgerPages
{
    private const int Times = 200;
    private static readonly DateTimeOffset March = new(2022, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<(string Name, LedgerFilter Filter)> All { get; } =
    [
        ("First page", new LedgerFilter()),
        ("Of a service", new LedgerFilter(LedgerGenerator.Key(7))),
        ("Of a person", new LedgerFilter(Person: LedgerGenerator.Person(7))),
        ("Of a rare result", new LedgerFilter(Result: LedgerResult.Canceled)),
        ("Of a time", new LedgerFilter(From: March, Until: March.AddDays(7))),
        ("Of a service, a person and a result", new LedgerFilter(LedgerGenerator.Key(7), LedgerGenerator.Person(7), LedgerResult.Swapped)),
        ("Of a person and a rare result", new LedgerFilter(Person: LedgerGenerator.Person(7), Result: LedgerResult.External)),
        ("Of a result and a time", new LedgerFilter(Result: LedgerResult.External, From: March, Until: March.AddDays(7))),
        ("Last page", new LedgerFilter(Before: 102)),
    ];

    /// <summary>Milliseconds of whole pages, parsed and ready to show.</summary>
    public static async Task<Sample> MeasureAsync(LedgerPlace place, LedgerFilter filter, CancellationToken cancellationToken)
    {
        var all = new List<double>();
        for (var time = 0; time < Times + 20; time++)
        {
            var since = Stopwatch.GetTimestamp();
            await place.History.PageAsync(filter, cancellationToken);
            if (time >= 20)
                all.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return new Sample(all);
    }
}
