namespace Portal.SwapTargets.CloudServices;

/// <summary>A NAT rule or pool: one public port, or one an instance.</summary>
/// <param name="Protocol">tcp or udp, in lower case.</param>
/// <param name="IsPool">A pool has a range of ports.</param>
public sealed record InboundNat(string Name, string Protocol, int FirstPort, int LastPort, bool IsPool);
