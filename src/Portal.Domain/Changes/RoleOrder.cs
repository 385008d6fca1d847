namespace Portal.Domain.Changes;

/// <summary>One role of a deployment as it is wanted.</summary>
/// <param name="Size">For example Standard_D2_v2.</param>
/// <param name="Count">Instances; must agree with the configuration.</param>
public sealed record RoleOrder(string Name, string Size, int Count, string Tier = "Standard");
