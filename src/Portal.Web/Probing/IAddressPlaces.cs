using Portal.Domain.HostedServices;

namespace Portal.Web.Probing;

/// <summary>Where a public address is asked.</summary>
internal interface IAddressPlaces
{
    /// <summary>Null when it cannot be asked from here.</summary>
    ValueTask<Uri?> FindAsync(Vip address, ProbeTarget target, CancellationToken cancellationToken);
}
