namespace Portal.Emulator.State;

/// <summary>A service to be seeded: a resource group with one deployment or two.</summary>
internal sealed record ServiceSeed(string Name, string Subscription, string Location, string Team, DeploymentSeed Live, DeploymentSeed? Staged = null)
{
    /// <summary>Points the live deployment at a partner that is not there.</summary>
    public string? MissingPartner { get; init; }

    public bool Autoscale { get; init; }

    public bool AddressLocked { get; init; }

    public string Group => $"rg-{Name}";
}
