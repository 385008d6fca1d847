namespace Portal.Benchmarks.Tables;

/// <summary>One row of a result table; null means that there is nothing to compare with, or no bar.</summary>
internal sealed record Line(string What, string Ours, string? Peer = null, double? Ratio = null, string? Bar = null, bool? Met = null);
