using Portal.Arm;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Reads of what could get in the way of a swap: autoscale, locks, missing permissions.</summary>
internal sealed class GuardReads(ArmRequests requests)
{
    private const string AutoscaleVersion = "2022-10-01";
    private const string LocksVersion = "2020-05-01";
    private const string PermissionsVersion = "2022-04-01";

    public Task<IReadOnlyList<AutoscaleJson>> AutoscaleAsync(string subscriptionScope, CancellationToken cancellationToken) =>
        requests.ListAsync<AutoscaleJson>(
            $"{subscriptionScope}/providers/Microsoft.Insights/autoscalesettings?api-version={AutoscaleVersion}", cancellationToken);

    /// <summary>Those of the subscription and of everything in it.</summary>
    public Task<IReadOnlyList<LockJson>> LocksAsync(string subscriptionScope, CancellationToken cancellationToken) =>
        requests.ListAsync<LockJson>($"{subscriptionScope}/providers/Microsoft.Authorization/locks?api-version={LocksVersion}", cancellationToken);

    public Task<IReadOnlyList<GrantJson>> PermissionsAsync(string groupScope, CancellationToken cancellationToken) =>
        requests.ListAsync<GrantJson>($"{groupScope}/providers/Microsoft.Authorization/permissions?api-version={PermissionsVersion}", cancellationToken);
}
