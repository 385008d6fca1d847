namespace Portal.SwapTargets.CloudServices;

/// <summary>One request of a repair.</summary>
/// <param name="Does">In words.</param>
/// <param name="Address">Path and query below the endpoint.</param>
internal sealed record MendRequest(string Does, string Method, string Address, object Body);
