using Portal.Domain;

namespace Portal.Web.EmbeddedCloud;

/// <summary>What pages may see of the embedded cloud and order from it. There is none when the portal runs on Azure.</summary>
/// <remarks>Everything throws <see cref="CloudDoorException"/>, whose message is for the page, when the cloud does not do it.</remarks>
public interface ICloudDoor
{
    CloudPlace Place { get; }

    /// <summary>Every public address, or null while the cloud's addresses do not answer.</summary>
    Task<EquatableList<CloudAddress>?> AddressesAsync(CancellationToken cancellationToken);

    /// <summary>Makes an address answer that does not yet.</summary>
    Task OpenAsync(CloudAddress address, CancellationToken cancellationToken);

    /// <summary>The faults in force.</summary>
    Task<EquatableList<CloudFault>> FaultsAsync(CancellationToken cancellationToken);

    Task<CloudCatalogue> CatalogueAsync(CancellationToken cancellationToken);

    Task OrderAsync(CloudFaultOrder order, CancellationToken cancellationToken);

    Task RemoveAsync(string fault, CancellationToken cancellationToken);

    Task ChangeAsync(CloudChange change, CancellationToken cancellationToken);
}
