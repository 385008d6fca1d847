using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Benchmarks.Vip;

/// <summary>HAProxy that looks its backend up in a map, exchanged by its runtime API.</summary>
internal sealed class HaproxyFront : IVipFront
{
    private readonly string folder;
    private readonly IPEndPoint address = PeerProcess.FreePort();
    private PeerProcess? process;

    private HaproxyFront(string folder) => this.folder = folder;

    public string Name => "HAProxy, set map";

    public IReadOnlyList<IPEndPoint> Production => [address];

    private string Map => Path.Combine(folder, "slots.map");

    private string Control => Path.Combine(folder, "control.sock");

    public static async Task<HaproxyFront> StartAsync(string program, string folder, Instances instances, CancellationToken cancellationToken)
    {
        var front = new HaproxyFront(folder);
        await File.WriteAllTextAsync(front.Map, "production first\n", cancellationToken);
        var file = Path.Combine(folder, "haproxy.cfg");
        await File.WriteAllTextAsync(file, front.Configuration(instances), cancellationToken);
        front.process = await PeerProcess.StartAsync(program, front.address, cancellationToken, "-db", "-f", file);
        return front;
    }

    public async Task PutAsync(bool first, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(Control), cancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"set map {Map} production {(first ? "first" : "second")}\n"), cancellationToken);
        var buffer = new byte[256];
        while (await socket.ReceiveAsync(buffer, cancellationToken) > 0)
        {
            // It closes when it is done.
        }
    }

    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;

    private string Configuration(Instances instances) =>
        $"""
        global
          nbthread 2
          stats socket {Control} mode 600 level admin
        defaults
          mode http
          timeout connect 5s
          timeout client 300s
          timeout server 300s
          http-reuse always
        frontend production
          bind {address}
          use_backend %[str(production),map({Map})]
        backend first
        {Servers(instances.First)}
        backend second
        {Servers(instances.Second)}

        """;

    private static string Servers(IReadOnlyList<IPEndPoint> instances) => string.Join('\n', instances.Select((each, index) => $"  server s{index} {each}"));
}
