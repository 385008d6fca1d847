using Portal.Domain.Operations;

namespace Portal.Web.Components.Operations;

/// <summary>How long a swap of a service takes, from its own history.</summary>
/// <param name="Median">Null when there was none yet.</param>
/// <param name="Swaps">How many the median is of.</param>
internal sealed record Expectation(TimeSpan? Median, int Swaps)
{
    /// <summary>"About 12 s"; empty when there was no swap yet.</summary>
    public string About => Median is not null ? Words.FormatExpectationAbout(Seconds) : "";

    private int Seconds => Math.Max(1, (int)Math.Round(Median.GetValueOrDefault().TotalSeconds));

    public string Sentence => Swaps switch
    {
        0 => Words.ExpectationNone,
        1 => Words.FormatExpectationAsLast(Seconds),
        _ => Words.FormatExpectationMedian(Seconds, Swaps),
    };

    public static Expectation Of(IEnumerable<Operation> history)
    {
        var durations = history.Where(operation => operation is { Status: OperationStatus.Succeeded, EndedAt: not null })
            .Select(operation => operation.EndedAt!.Value - operation.StartedAt).Order().ToList();
        return durations.Count == 0 ? new Expectation(null, 0) : new Expectation(durations[durations.Count / 2], durations.Count);
    }
}
