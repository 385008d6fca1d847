namespace Portal.Benchmarks.Vip;

/// <summary>What one load on one front found.</summary>
/// <param name="Wrong">Answers of the old deployment to requests that began after the acknowledgement of the swap.</param>
/// <param name="WindowsMs">For each swap, how long after the first answer of the new deployment, or the acknowledgement, requests began that the old one answered.</param>
/// <param name="AcknowledgedMs">For each swap, from the order to the acknowledgement.</param>
internal sealed record VipMeasure(
    double PerSecond, double P50Ms, double P99Ms, int Requests, int Failed, int Reset, int Wrong, IReadOnlyList<double> WindowsMs, IReadOnlyList<double> AcknowledgedMs);
