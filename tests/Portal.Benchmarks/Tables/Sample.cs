namespace Portal.Benchmarks.Tables;

/// <summary>Repeated measurements of one thing.</summary>
internal sealed class Sample(params IEnumerable<double> values)
{
    private readonly double[] sorted = [.. values.Order()];

    public double Median => sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;

    /// <summary>The value that this part of all are not above.</summary>
    public double At(double part) => sorted[(int)Math.Ceiling(part * sorted.Length) - 1];

    /// <summary>"412 ms (398–530)": the median, and the smallest and largest.</summary>
    public string Ms => sorted.Length == 1 ? $"{Median:N0} ms" : $"{Median:N0} ms ({sorted[0]:N0} to {sorted[^1]:N0})";

    /// <summary>A count that was the same every time is one number.</summary>
    public string Count => sorted[0] == sorted[^1] ? $"{Median:N0}" : $"{Median:N0} ({sorted[0]:N0} to {sorted[^1]:N0})";
}
