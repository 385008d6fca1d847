namespace Portal.SwapTargets.CloudServices;

/// <summary>One request of a repair or of a change, as it goes over the wire.</summary>
/// <param name="Does">In words.</param>
/// <param name="Address">Path and query below the endpoint.</param>
/// <param name="Body">Sent as JSON; null for none.</param>
internal sealed record MendRequest(string Does, string Method, string Address, object? Body);
