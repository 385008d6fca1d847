using System.Text.Json;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;

namespace Portal.Domain.Policies;

/// <summary>Which deployments an entry of the ledger is about, by its own words.</summary>
internal static class RecordedDeployments
{
    /// <summary>None where it names none: an entry that cannot be placed is in nobody's scope.</summary>
    public static IEnumerable<DeploymentId> Of(LedgerEntry entry)
    {
        try
        {
            return Addresses(entry).OfType<RecordedAddress>().Where(address => address.Deployment.Length > 0).Select(address => new DeploymentId(address.Deployment));
        }
        catch (JsonException)
        {
            return []; // Changed by hand.
        }
    }

    private static IEnumerable<RecordedAddress?> Addresses(LedgerEntry entry)
    {
        if (entry.Kind == LedgerKind.External)
        {
            var external = RecordJson.Read<ExternalRecord>(entry.What);
            return [external.Production, external.Staging];
        }

        if (entry.Kind != LedgerKind.Written && entry.Kind != LedgerKind.Ended)
            return [];
        var before = RecordJson.Read<OperationRecord>(entry.What).Before;
        return [before.Production, before.Staging];
    }
}
