namespace Portal.Benchmarks.Soak;

/// <summary>What a portal holds at one time while it is used.</summary>
/// <param name="Minute">Since the beginning.</param>
/// <param name="HeapMegabytes">Alive after a collection of everything.</param>
/// <param name="Handles">Open files, sockets among them.</param>
internal sealed record SoakSample(double Minute, double HeapMegabytes, int Handles)
{
    /// <summary>By how much of its mean a value grows in a minute, by the straight line that fits best.</summary>
    public static double GrowthOf(IReadOnlyList<SoakSample> samples, Func<SoakSample, double> value)
    {
        var (minute, mean) = (samples.Average(sample => sample.Minute), samples.Average(value));
        return samples.Sum(sample => (sample.Minute - minute) * (value(sample) - mean)) / samples.Sum(sample => Math.Pow(sample.Minute - minute, 2)) / mean;
    }
}
