using Portal.Domain;

namespace Portal.SwapTargets.CloudServices;

/// <summary>What the instance view of a cloud service tells.</summary>
public sealed record InstanceViewFacts
{
    /// <summary>For example started; null when not told.</summary>
    public string? PowerState { get; init; }

    /// <summary>For example succeeded; null when not told.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary>The update domain that is being walked; -1 when none is; null when not told.</summary>
    public int? CurrentUpgradeDomain { get; init; }

    public int? MaxUpgradeDomain { get; init; }

    /// <summary>Role instances by state.</summary>
    public EquatableList<StateCount> RoleStates { get; init; } = [];

    public int Instances => RoleStates.Sum(state => state.Count);

    public int InstancesStarted => RoleStates
        .Where(state => state.Code.Equals("RoleStateStarted", StringComparison.OrdinalIgnoreCase))
        .Sum(state => state.Count);
}
