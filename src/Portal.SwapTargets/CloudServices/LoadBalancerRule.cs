namespace Portal.SwapTargets.CloudServices;

/// <summary>A rule that opens a public port.</summary>
/// <param name="Protocol">tcp or udp, in lower case.</param>
/// <param name="ProbeId">The probe it relies on; null when it has none.</param>
/// <param name="Probe">The kind of probe in lower case (http, https, tcp); null when it has none or it is not told.</param>
public sealed record LoadBalancerRule(string Name, string Protocol, int FrontendPort, int? BackendPort, string? ProbeId, string? Probe);
