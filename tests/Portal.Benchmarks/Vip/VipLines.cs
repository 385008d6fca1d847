using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks.Vip;

/// <summary>The result table: ours first, then each of the others beside it.</summary>
internal static class VipLines
{
    private const double LeastOfHaproxy = 0.75;

    public static IReadOnlyList<Line> Of(IReadOnlyList<(string Name, List<VipMeasure> Measures)> all)
    {
        var ours = all[0].Measures;
        var peers = all.Where(front => front.Name.Contains(',', StringComparison.Ordinal) && !front.Name.StartsWith(all[0].Name, StringComparison.Ordinal)).ToList();
        return
        [
            new("Requests", $"{ours.Sum(measure => measure.Requests):N0}"),
            Zero("Failed requests", ours.Sum(measure => measure.Failed)),
            Zero("Wrong answers after the exchange", ours.Sum(measure => measure.Wrong)),
            new("Acknowledged after", Of(ours, measure => measure.AcknowledgedMs)),
            .. all.Skip(1).SelectMany(front => Cost(front.Name, ours, front.Measures)),
            .. peers.SelectMany(front => Beside(front.Name, ours, front.Measures)),
            .. all.Where(front => front.Name != all[0].Name && front.Name.StartsWith(all[0].Name, StringComparison.Ordinal)).SelectMany(front => Kind(front.Name, front.Measures)),
        ];
    }

    private static Line Zero(string what, int ours) => new(what, $"{ours}", Bar: "0", Met: ours == 0);

    private static IEnumerable<Line> Cost(string name, List<VipMeasure> ours, List<VipMeasure> its)
    {
        var rate = new Line($"Requests a second, against {name}", Figure(ours, measure => measure.PerSecond, "N0"), Figure(its, measure => measure.PerSecond, "N0"), Ratio(ours, its, measure => measure.PerSecond));
        yield return name.StartsWith("HAProxy", StringComparison.Ordinal) ? rate with { Bar = $"at least {LeastOfHaproxy}", Met = rate.Ratio >= LeastOfHaproxy } : rate;
        yield return new($"p50, against {name}", Figure(ours, measure => measure.P50Ms, "N2") + " ms", Figure(its, measure => measure.P50Ms, "N2") + " ms", Ratio(ours, its, measure => measure.P50Ms));
        yield return new($"p99, against {name}", Figure(ours, measure => measure.P99Ms, "N2") + " ms", Figure(its, measure => measure.P99Ms, "N2") + " ms", Ratio(ours, its, measure => measure.P99Ms));
    }

    private static IEnumerable<Line> Beside(string name, List<VipMeasure> ours, List<VipMeasure> its)
    {
        var (mine, other) = (ours.Sum(measure => measure.Failed), its.Sum(measure => measure.Failed));
        yield return new($"Failed requests, against {name}", $"{mine}", $"{other}", Bar: "no more", Met: mine <= other);
        yield return new($"Wrong answers after the exchange, against {name}", $"{ours.Sum(measure => measure.Wrong)}", $"{its.Sum(measure => measure.Wrong)}", Bar: "no more", Met: ours.Sum(measure => measure.Wrong) <= its.Sum(measure => measure.Wrong));
        var (window, itsWindow) = (ours.SelectMany(measure => measure.WindowsMs).Max(), its.SelectMany(measure => measure.WindowsMs).Max());
        yield return new($"Longest window in which requests began that the old one answered, against {name}", $"{window:N1} ms", $"{itsWindow:N1} ms", Bar: "no longer", Met: window <= itsWindow);
    }

    private static IEnumerable<Line> Kind(string name, List<VipMeasure> its)
    {
        yield return Zero($"Failed requests of {name}", its.Sum(measure => measure.Failed));
        yield return Zero($"Wrong answers after the exchange of {name}", its.Sum(measure => measure.Wrong));
    }

    private static string Figure(List<VipMeasure> measures, Func<VipMeasure, double> value, string format) =>
        new Sample(measures.Select(value)).Median.ToString(format, System.Globalization.CultureInfo.InvariantCulture);

    private static string Of(List<VipMeasure> measures, Func<VipMeasure, IReadOnlyList<double>> values) =>
        $"{new Sample(measures.SelectMany(values)).Median:N2} ms (longest {measures.SelectMany(values).Max():N2})";

    private static double Ratio(List<VipMeasure> ours, List<VipMeasure> its, Func<VipMeasure, double> value) => new Sample(ours.Zip(its, (mine, other) => value(mine) / value(other))).Median;
}
