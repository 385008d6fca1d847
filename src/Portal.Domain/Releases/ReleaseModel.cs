namespace Portal.Domain.Releases;

/// <summary>What a definition says, kept with the release: Azure never gives it back.</summary>
/// <param name="Service">The name in the definition.</param>
/// <param name="UpgradeDomains">How many it asks for.</param>
/// <param name="Roles">In the order of the definition.</param>
/// <param name="Endpoints">Of all roles.</param>
public sealed record ReleaseModel(string Service, int UpgradeDomains, EquatableList<ReleaseRole> Roles, EquatableList<ReleaseEndpoint> Endpoints)
{
    public int Of(ReleaseEndpointKind kind) => Endpoints.Count(endpoint => endpoint.Kind == kind);

    /// <summary>3 input, 1 internal, 0 instance input.</summary>
    public string EndpointWords => $"{Of(ReleaseEndpointKind.Input)} input, {Of(ReleaseEndpointKind.Internal)} internal, {Of(ReleaseEndpointKind.InstanceInput)} instance input";
}
