using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Portal.Emulator.Fabric;

/// <summary>
/// The loopback addresses of this cloud: one network 127.n.y.z, which nobody else on the machine takes as long as the guard holds its door.
/// An address of ARM keeps its last two numbers where they are free: 203.0.113.10 becomes 127.20.113.10.
/// </summary>
internal sealed class LoopbackNetwork : IDisposable
{
    /// <summary>Added to a public port that may not be bound: 80 becomes 8080, 443 becomes 8443.</summary>
    public const int Shift = 8000;

    /// <summary>Whoever listens here on 127.n.0.1 has the network 127.n.y.z.</summary>
    private const int GuardPort = 4080;

    private readonly Socket? _guard;
    private readonly int _number;
    private readonly HashSet<int> _given = [];

    private LoopbackNetwork(Socket? guard, int number) => (_guard, _number) = (guard, number);

    /// <summary>Whether there are no addresses to spare, so that each public port is a port of 127.0.0.1.</summary>
    public bool PortsOnly => _guard is null;

    public static LoopbackNetwork Take(FabricOptions options, ILogger log)
    {
        if (options.PortsOnly)
            return new LoopbackNetwork(null, 0);
        for (var number = options.FirstNetwork; number <= 254; number++)
        {
            var guard = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                guard.Bind(new IPEndPoint(new IPAddress([127, (byte)number, 0, 1]), GuardPort));
                guard.Listen(1);
                return new LoopbackNetwork(guard, number);
            }
            catch (SocketException failure)
            {
                guard.Dispose();
                if (failure.SocketErrorCode == SocketError.AddressAlreadyInUse)
                    continue;
                log.LogWarning("127.{Number}.0.1 cannot be bound ({Reason}): each public port is a port of 127.0.0.1", number, failure.SocketErrorCode);
                return new LoopbackNetwork(null, 0);
            }
        }
        log.LogWarning("All networks from 127.{Number}.0.0 on are taken: each public port is a port of 127.0.0.1", options.FirstNetwork);
        return new LoopbackNetwork(null, 0);
    }

    /// <summary>An address that no other of this cloud has.</summary>
    public IPAddress Give(string armAddress)
    {
        if (PortsOnly)
            return IPAddress.Loopback;
        var wanted = IPAddress.TryParse(armAddress, out var parsed) && parsed.GetAddressBytes() is [_, _, var third, var fourth] ? (third << 8) + fourth : 0;
        while (!_given.Add(wanted))
            wanted = (wanted + 256 + (wanted >> 8 == 255 ? 1 : 0)) & 0xFFFF;
        return new IPAddress([127, (byte)_number, (byte)(wanted >> 8), (byte)wanted]);
    }

    /// <summary>Where to try to listen for a public port, best first: the port itself, a port that needs no rights, any free one.</summary>
    public IEnumerable<IPEndPoint> Candidates(IPAddress address, int port)
    {
        if (!PortsOnly)
            yield return new IPEndPoint(address, port);
        if (!PortsOnly && port + Shift <= IPEndPoint.MaxPort)
            yield return new IPEndPoint(address, port + Shift);
        yield return new IPEndPoint(address, 0);
    }

    public override string ToString() => PortsOnly ? "ports of 127.0.0.1" : $"127.{_number}.y.z";

    public void Dispose() => _guard?.Dispose();
}
