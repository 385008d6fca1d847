namespace Portal.Emulator.State;

/// <summary>One deployment to be seeded: what was deployed, by whom, how long ago, and what is odd about it.</summary>
internal sealed record DeploymentSeed(string Build, string Version, string Label, string By, TimeSpan Age, params IReadOnlyList<RoleSeed> Roles)
{
    public bool IsStaged { get; init; }

    public bool StaticAddress { get; init; } = true;

    public bool InternalBalancer { get; init; }

    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What makes the deployment the situation it stands for.</summary>
    public Func<CloudService, CloudService> Twist { get; init; } = service => service;
}
