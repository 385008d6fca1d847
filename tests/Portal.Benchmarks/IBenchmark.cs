using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>One thing that is measured, and the table that tells of it.</summary>
internal interface IBenchmark
{
    /// <summary>The word on the command line.</summary>
    string Name { get; }

    string Title { get; }

    Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken);
}
