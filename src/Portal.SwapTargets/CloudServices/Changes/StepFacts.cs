using Portal.Domain;
using Portal.Domain.Changes;

namespace Portal.SwapTargets.CloudServices.Changes;

/// <summary>What a step is judged on.</summary>
/// <param name="View">Null when it has just gone.</param>
/// <param name="IsMarked">The service bears the mark of this very request.</param>
internal sealed record StepFacts(CloudServiceSide Side, InstanceViewFacts? View, EquatableList<InstanceFacts> Instances, bool IsMarked)
{
    private const string Started = "RoleStateStarted";

    public bool IsFailed => ResourcePath.Same(Side.ProvisioningState, "Failed") || ResourcePath.Same(Side.ProvisioningState, "Canceled");

    /// <summary>Azure works on it.</summary>
    public bool IsBusy => !IsFailed && !ResourcePath.Same(Side.ProvisioningState, "Succeeded");

    public bool? IsOn => View?.PowerState switch
    {
        null => null,
        var state when ResourcePath.Same(state, "started") => true,
        _ => false,
    };

    /// <summary>The update domain that is next or under way; null when none is.</summary>
    public int? Walking => View?.CurrentUpgradeDomain is { } domain and >= 0 ? domain : null;

    public int Ready => Instances.Count(IsStarted);

    public bool AllStarted => Instances.Count > 0 && Instances.All(IsStarted);

    public string Count => $"{Ready} of {Instances.Count} instances started";

    public static bool IsStarted(InstanceFacts instance) => ResourcePath.Same(instance.StateCode, Started);

    public IEnumerable<InstanceFacts> Of(ChangeStep step) => step.Instances.Count == 0 ? Instances : Instances.Where(instance => step.Instances.Contains(instance.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The update domains while an update in place goes over them.</summary>
    public EquatableList<DomainNow> Domains(bool isUpdated, UpgradeMode mode) => Instances
        .GroupBy(instance => instance.UpdateDomain ?? 0)
        .OrderBy(domain => domain.Key)
        .Select(domain => new DomainNow(domain.Key, domain.Count(IsStarted), domain.Count(), State(domain.Key, isUpdated, mode)))
        .ToEquatableList();

    private DomainState State(int domain, bool isUpdated, UpgradeMode mode) =>
        isUpdated ? DomainState.Updated
        : Walking is not { } walking ? IsBusy ? DomainState.Updating : DomainState.ToCome
        : mode == UpgradeMode.Simultaneous && IsBusy ? DomainState.Updating
        : domain < walking ? DomainState.Updated
        : domain == walking && IsBusy && mode == UpgradeMode.Auto ? DomainState.Updating
        : DomainState.ToCome;
}
