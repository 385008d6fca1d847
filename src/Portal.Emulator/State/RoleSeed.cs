namespace Portal.Emulator.State;

/// <summary>A role to be seeded; a role without public endpoints is a worker.</summary>
internal sealed record RoleSeed(string Name, int Instances, params IReadOnlyList<EndpointSeed> Endpoints)
{
    public string Size { get; init; } = "Standard_D2_v2";

    /// <summary>Whether each instance has a public port of its own, from 10100 on.</summary>
    public bool HasInstanceEndpoints { get; init; }
}
