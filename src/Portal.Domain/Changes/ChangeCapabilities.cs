namespace Portal.Domain.Changes;

/// <summary>What a kind can do beside swapping.</summary>
/// <param name="Promotes">Staging can be moved into an empty production.</param>
/// <param name="PairsAtCreation">A pair is made when its second deployment is created, and at no other time.</param>
public sealed record ChangeCapabilities(bool Promotes, bool PairsAtCreation);
