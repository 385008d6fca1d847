namespace Portal.Domain.HostedServices;

/// <summary>A role of a deployment.</summary>
/// <param name="Name">For example ShopApi.Web.</param>
/// <param name="Size">Virtual machine size, for example Standard_D2_v2.</param>
/// <param name="Capacity">Instances asked for.</param>
/// <param name="Instances">The instances, named; empty when only their number was read.</param>
public sealed record Role(string Name, string Size, int Capacity, EquatableList<RoleInstance> Instances);
