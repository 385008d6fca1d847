using System.Net.Sockets;
using System.Text;
using Portal.Domain.HostedServices;
using Portal.Domain.Probing;
using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Probing;

/// <summary>Asks by HTTP, each time on a connection of its own: a kept one would go on to the deployment that had the address before.</summary>
internal sealed class HttpAddressProbe(ProbeOptions options, IAddressPlaces places, TimeProvider time) : IAddressProbe, IDisposable
{
    private const int MostOfBody = 64 * 1024;

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.Zero,
        MaxResponseHeadersLength = 16,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public ProbeRule? RuleFor(string serviceName) => ProbeTarget.Of(options, serviceName).IsOff
        ? null
        : new ProbeRule(options.TimesInARow, TimeSpan.FromSeconds(options.EverySeconds), TimeSpan.FromSeconds(options.WaitSeconds));

    public async Task<ProbeAnswer> AskAsync(string serviceName, Vip address, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var target = ProbeTarget.Of(options, serviceName);
            return await places.FindAsync(address, target, either.Token) is { } place
                ? await AskAsync(place, target, either.Token)
                : Failed("no address to ask");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed($"none within {options.TimeoutSeconds:0.#} s");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or CloudDoorException)
        {
            return Failed(Words(failure));
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<ProbeAnswer> AskAsync(Uri place, ProbeTarget target, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, place) { Headers = { ConnectionClose = true } };
        request.Headers.UserAgent.ParseAdd("vip-swap-portal-probe");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var version = response.Headers.TryGetValues(target.VersionHeader, out var told) ? told.First() : await FromBodyAsync(response, target, cancellationToken);
        return new ProbeAnswer(time.GetUtcNow(), Short(version), (int)response.StatusCode);
    }

    private static async Task<string?> FromBodyAsync(HttpResponseMessage response, ProbeTarget target, CancellationToken cancellationToken)
    {
        if (target.Pattern() is not { } pattern)
            return null;
        var start = new byte[MostOfBody];
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return pattern.Match(Encoding.UTF8.GetString(start, 0, length)) is { Success: true } match ? match.Groups["version"].Value : null;
    }

    private ProbeAnswer Failed(string why) => new(time.GetUtcNow(), Failure: why);

    /// <summary>Whatever an address tells is shown: short, and without signs that a log cannot show.</summary>
    private static string? Short(string? version) =>
        string.IsNullOrWhiteSpace(version) ? null : new string([.. version.Trim().Where(sign => !char.IsControl(sign)).Take(64)]);

    private static string Words(Exception failure) => failure.GetBaseException() switch
    {
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "connection refused",
        SocketException { SocketErrorCode: SocketError.ConnectionReset } => "connection reset",
        SocketException { SocketErrorCode: SocketError.HostNotFound } => "name not known",
        SocketException socket => socket.SocketErrorCode.ToString(),
        CloudDoorException => "the embedded cloud does not answer",
        _ => "connection lost",
    };
}
