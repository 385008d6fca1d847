using Portal.Domain.HostedServices;

namespace Portal.Web.Probing;

/// <summary>Azure's addresses are asked where they are.</summary>
internal sealed class PublicPlaces : IAddressPlaces
{
    public ValueTask<Uri?> FindAsync(Vip address, ProbeTarget target, CancellationToken cancellationToken)
    {
        // A certificate is made out to the name; without TLS the address itself leaves no doubt who is asked.
        var host = target.Scheme == "https" ? address.HostName ?? address.Address : address.Address ?? address.HostName;
        return ValueTask.FromResult(host is null ? null : new UriBuilder(target.Scheme, host, target.Port == 0 ? -1 : target.Port) { Path = "" }.Uri.With(target.Path));
    }
}
