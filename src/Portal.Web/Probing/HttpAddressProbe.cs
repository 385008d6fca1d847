using System.Collections.Concurrent;
using System.Net.Sockets;
using Portal.Domain.HostedServices;
using Portal.Domain.Probing;
using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Probing;

/// <summary>Asks by HTTP where the settings say, or where the version of a service was found.</summary>
internal sealed class HttpAddressProbe(ProbeOptions options, ProbeClient client, TimeProvider time) : IAddressProbe
{
    private readonly ConcurrentDictionary<string, ProbeTarget> learned = new(StringComparer.OrdinalIgnoreCase);

    public ProbeRule? RuleFor(string serviceName) => ProbeTarget.Of(options, serviceName).IsOff
        ? null
        : new ProbeRule(options.TimesInARow, TimeSpan.FromSeconds(options.EverySeconds), TimeSpan.FromSeconds(options.WaitSeconds));

    public async Task<ProbeAnswer> AskAsync(string serviceName, Vip address, CancellationToken cancellationToken)
    {
        var target = learned.GetValueOrDefault(serviceName) ?? ProbeTarget.Of(options, serviceName);
        var (reply, failure) = await TryAsync(address, target, headers => target.BodyPattern is not null && !headers.Contains(target.VersionHeader), cancellationToken);
        return new ProbeAnswer(time.GetUtcNow(), reply?.Version(target), reply?.Status, failure);
    }

    public async Task<bool> LearnAsync(string serviceName, Vip address, string version, CancellationToken cancellationToken)
    {
        if (UsualPlaces.Of(options, serviceName) is not { } candidates)
            return false;
        var replies = await Task.WhenAll(candidates.Select(candidate => TryAsync(address, candidate, _ => true, cancellationToken)));
        var found = candidates.Zip(replies)
            .SelectMany(asked => asked.Second.Reply is { } reply ? UsualPlaces.Ways(asked.First).Where(way => reply.Version(way) == version) : [])
            .FirstOrDefault();
        if (found is not null)
            learned[serviceName] = found;
        return found is not null;
    }

    /// <summary>The answer, or why there was none.</summary>
    private async Task<(ProbeReply? Reply, string? Failure)> TryAsync(
        Vip address, ProbeTarget target, Func<System.Net.Http.Headers.HttpResponseHeaders, bool> wantsBody, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var reply = await client.AskAsync(address, target, wantsBody, either.Token);
            return (reply, reply is null ? "no address to ask" : null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"none within {options.TimeoutSeconds:0.#} s");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or CloudDoorException)
        {
            return (null, Words(failure));
        }
    }

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
