using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Portal.Emulator.State;

namespace Portal.Emulator.Fabric;

/// <summary>
/// Opens the public ports of addresses: those of the deployment that holds the address and of its partner, which may hold it next.
/// What is open stays open, also while nobody holds the address. Answers are plain HTTP whatever the port.
/// </summary>
internal sealed class AddressOpener(FabricServer server, Traffic traffic, LoopbackNetwork network) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<string, OpenAddress> _open = new(StringComparer.OrdinalIgnoreCase);

    public OpenAddress? Find(string addressId) => _open.GetValueOrDefault(addressId);

    public async Task OpenAsync(IReadOnlyCollection<PublicAddress> addresses, CancellationToken cancellationToken)
    {
        var byId = addresses.ToDictionary(address => address.Id, StringComparer.OrdinalIgnoreCase);
        await _one.WaitAsync(cancellationToken);
        try
        {
            foreach (var vip in traffic.Track(byId.Keys))
                await OpenAsync(vip, byId[vip.AddressId].IpAddress);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task OpenAsync(Vip vip, string armAddress)
    {
        var open = _open.GetValueOrDefault(vip.AddressId) ?? new OpenAddress(network.Give(armAddress), ImmutableSortedDictionary<int, IPEndPoint>.Empty);
        foreach (var port in vip.Ports.Except(open.Ports.Keys).Order().ToList())
            open = open with { Ports = open.Ports.SetItem(port, await BindAsync(vip, open.Address, port)) };
        _open[vip.AddressId] = open;
    }

    private async Task<IPEndPoint> BindAsync(Vip vip, IPAddress address, int port)
    {
        foreach (var candidate in network.Candidates(address, port))
        {
            try
            {
                return (await server.OpenAsync(candidate, vip, port)).EndPoint;
            }
            catch (Exception failure) when (candidate.Port != 0 && failure is AddressInUseException or SocketException)
            {
                // Taken, or reserved to those with more rights: the next one.
            }
        }
        throw new InvalidOperationException($"No port of {address} can be bound.");
    }
}
