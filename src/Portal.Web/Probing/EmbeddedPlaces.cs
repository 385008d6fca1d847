using System.Collections.Concurrent;
using Portal.Domain.HostedServices;
using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Probing;

/// <summary>The embedded cloud's addresses answer on loopback; its control door tells where. An address stays where it is once found.</summary>
internal sealed class EmbeddedPlaces(ICloudDoor door) : IAddressPlaces
{
    private readonly ConcurrentDictionary<string, Uri> known = new(StringComparer.OrdinalIgnoreCase);

    public async ValueTask<Uri?> FindAsync(Vip address, ProbeTarget target, CancellationToken cancellationToken)
    {
        if (address.Address is not { } ip)
            return null;
        if (!known.TryGetValue(ip, out var origin) && await LookUpAsync(ip, cancellationToken) is { } found)
            known[ip] = origin = found;
        return origin?.With(target.Path);
    }

    private async Task<Uri?> LookUpAsync(string ip, CancellationToken cancellationToken)
    {
        var row = await RowAsync(ip, cancellationToken);
        if (row is { Links.Count: 0 })
        {
            await door.OpenAsync(row, cancellationToken);
            row = await RowAsync(ip, cancellationToken);
        }

        return row is { Links: [var link, ..] } ? new Uri(link) : null;
    }

    private async Task<CloudAddress?> RowAsync(string ip, CancellationToken cancellationToken) =>
        (await door.AddressesAsync(cancellationToken))?.FirstOrDefault(row => row.Ip == ip);
}
