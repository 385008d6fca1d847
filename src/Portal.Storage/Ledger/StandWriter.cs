using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;

namespace Portal.Storage.Ledger;

/// <summary>Puts a stand in the place of the one that was known.</summary>
internal static class StandWriter
{
    /// <param name="known">As it was read in the same transaction; null for a service that was never seen.</param>
    /// <param name="external">The number of the entry of the external swap that led to it.</param>
    public static void Set(PortalDatabase database, StandRow? known, ServiceKey service, ServiceStand now, long? external)
    {
        if (known is null)
        {
            database.Stands.Add(new StandRow { ServiceKey = service.Value, Production = now.Production.Value, Staging = now.Staging?.Value, External = external });
            return;
        }

        known.Production = now.Production.Value;
        known.Staging = now.Staging?.Value;
        known.External = external;
    }
}
