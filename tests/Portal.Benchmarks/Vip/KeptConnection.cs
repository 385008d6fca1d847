using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Benchmarks.Vip;

/// <summary>Asks over one kept-alive connection, one request after another, and writes down every answer and every failure.</summary>
internal sealed class KeptConnection(IPEndPoint address, string firstVersion) : IDisposable
{
    private const string VersionHeader = "X-Deployment-Version: ";
    private const string LengthHeader = "Content-Length: ";

    private readonly byte[] request = Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {address}\r\n\r\n");
    private readonly byte[] buffer = new byte[16 * 1024];
    private Socket? socket;

    public List<VipAnswer> Answers { get; } = new(200_000);

    /// <summary>Requests without a good answer.</summary>
    public int Failed { get; private set; }

    /// <summary>Of these, connections that ended while a request was under way; a client that is no benchmark would have to decide whether to ask again.</summary>
    public int Reset { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await AskAsync();
            }
            catch (SocketException)
            {
                Failed++;
                Reset++;
                Dispose();
            }
        }

        Dispose();
    }

    public void Dispose()
    {
        socket?.Dispose();
        socket = null;
    }

    private async Task AskAsync()
    {
        var began = Stopwatch.GetTimestamp();
        if (socket is null)
        {
            socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(address);
        }

        await socket.SendAsync(request);
        var (head, end) = await ReadAsync(socket);
        if (head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            Answers.Add(new VipAnswer(began, end, Value(head, VersionHeader) == firstVersion));
        else
            Failed++;
        if (head.Contains("Connection: close", StringComparison.OrdinalIgnoreCase))
            Dispose();
    }

    private async Task<(string Head, long Ended)> ReadAsync(Socket from)
    {
        var (got, need, head) = (0, int.MaxValue, "");
        while (got < need)
        {
            var more = await from.ReceiveAsync(buffer.AsMemory(got));
            if (more == 0)
                throw new SocketException((int)SocketError.ConnectionReset);
            got += more;
            if (head.Length == 0 && buffer.AsSpan(0, got).IndexOf("\r\n\r\n"u8) is >= 0 and var cut)
            {
                head = Encoding.ASCII.GetString(buffer, 0, cut);
                need = cut + 4 + int.Parse(Value(head, LengthHeader) ?? "0", System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return (head, Stopwatch.GetTimestamp());
    }

    private static string? Value(string head, string name)
    {
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : head[(at + name.Length)..].Split('\r')[0];
    }
}
