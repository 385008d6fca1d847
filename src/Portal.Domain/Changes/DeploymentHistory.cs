using System.Text.Json;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Changes;

/// <summary>What the ledger knows of earlier deployments.</summary>
public sealed class DeploymentHistory(ILedger ledger, ServiceEstate estate)
{
    /// <summary>Among so many changes deployments are looked for; restarts and the like lie between them.</summary>
    private const int LooksAt = 100;

    /// <summary>Of the service; where it had none, of those that may be seen. A ledger that cannot be read stands in nobody's way.</summary>
    /// <param name="service">Null for one that is not there yet.</param>
    public async Task<DeploymentTimes> ReadAsync(ServiceKey? service, Access by, CancellationToken cancellationToken)
    {
        try
        {
            var own = service is { } key ? await ReadAsync(new LedgerFilter(Service: key), isOfService: true, by, cancellationToken) : DeploymentTimes.None;
            return own.Took.Count > 0 ? own : await ReadAsync(new LedgerFilter(), isOfService: false, by, cancellationToken);
        }
        catch (Exception unread) when (unread is OperationLogException or JsonException)
        {
            return DeploymentTimes.None with { IsUnread = true };
        }
    }

    private async Task<DeploymentTimes> ReadAsync(LedgerFilter filter, bool isOfService, Access by, CancellationToken cancellationToken)
    {
        var changes = await ledger.ListAsync(filter with { Result = LedgerResult.Changed, Take = LooksAt }, cancellationToken);
        return DeploymentTimes.Of(changes.Where(entry => by.May(OperatorRight.See, entry, entry.ServiceKey is { } key ? estate.Now.Find(key)?.Service : null)), isOfService);
    }
}
