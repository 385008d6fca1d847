namespace Portal.SwapTargets.CloudServices;

/// <summary>An autoscale setting.</summary>
/// <param name="TargetId">What it scales, for example a role of a cloud service.</param>
public sealed record AutoscaleSetting(string Id, string Name, string TargetId, bool Enabled);
