namespace Portal.Benchmarks.Vip;

/// <summary>What one load on one front found.</summary>
/// <param name="Wrong">Answers of the old deployment to requests that began after the acknowledgement of the swap.</param>
/// <param name="WindowsMs">For each swap, from the first answer of the new deployment to the last of the old one.</param>
/// <param name="AcknowledgedMs">For each swap, from the order to the acknowledgement.</param>
/// <param name="LateMs">For each swap, from the acknowledgement to the last request that began after it and was answered by the old one; 0 without such.</param>
internal sealed record VipMeasure(
    double PerSecond, double P50Ms, double P99Ms, int Requests, int Failed, int Reset, int Wrong, IReadOnlyList<double> WindowsMs, IReadOnlyList<double> AcknowledgedMs, IReadOnlyList<double> LateMs);
