using System.Globalization;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>What happened, line by line: two runs of one seed write the same.</summary>
internal sealed class Journal(SimulatedTime time)
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public void Say(string what) => lines.Add(string.Create(CultureInfo.InvariantCulture, $"{time.Elapsed.TotalSeconds,9:0.000} {what}"));

    public override string ToString() => string.Join('\n', lines);
}
