namespace Portal.SwapTargets.CloudServices;

/// <summary>An extension of a cloud service.</summary>
public sealed record ExtensionFacts(string Name, string Publisher, string Type);
