namespace Portal.SwapTargets.CloudServices;

/// <summary>A role as the cloud service asks for it.</summary>
public sealed record RoleFacts(string Name, string Size, string Tier, int Capacity);
