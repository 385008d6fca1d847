using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Web.Tests.Samples;

/// <summary>An SMTP server on loopback, as small as RFC 5321 lets it be: takes mail and keeps it, or refuses its receivers.</summary>
internal sealed class SmallMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public SmallMailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public List<string> Mails { get; } = [];

    public List<string> Commands { get; } = [];

    /// <summary>What every RCPT is answered with.</summary>
    public string OnRecipient { get; set; } = "250 OK";

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        if (serving.IsCompleted)
            return;
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException)
            {
                // The test is over, or the client hung up.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await SayAsync("220 loopback ESMTP");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            Commands.Add(line);
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "DATA":
                    await SayAsync("354 Go on");
                    Mails.Add(await DataAsync(reader));
                    await SayAsync("250 OK");
                    break;
                case "RCPT":
                    await SayAsync(OnRecipient);
                    break;
                case "QUIT":
                    await SayAsync("221 Bye");
                    return;
                default:
                    await SayAsync("250 OK");
                    break;
            }
        }

        async Task SayAsync(string answer) => await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), stop.Token);
    }

    private async Task<string> DataAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line and not ".")
            mail.AppendLine(line);
        return mail.ToString();
    }
}
