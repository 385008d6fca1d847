using System.Net.Sockets;

namespace Portal.Arm;

/// <summary>Words a request that nobody answered.</summary>
internal static class NetworkFailures
{
    public static ArmFailure NoAnswer(Exception exception, string doing)
    {
        var cause = Words.FirstLine(Redaction.Of(exception.GetBaseException().Message) ?? "");
        return new ArmFailure(
            ArmFailureKind.Network,
            $"The portal could not {doing}: no answer came from Azure ({cause}). Check the network, the proxy and Arm:Endpoint, then try again.",
            Message: cause)
        {
            NeverSent = NeverConnected(exception),
        };
    }

    public static ArmFailure TimedOut(string doing) => new(
        ArmFailureKind.Network,
        $"The portal could not {doing}: no answer came from Azure in time. Try again; if it goes on, check the network and Arm:Timeout.");

    // Only when no connection was made is it certain that nothing arrived.
    private static bool NeverConnected(Exception exception) => exception switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError,
        } => true,
        SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound } => true,
        { InnerException: { } inner } => NeverConnected(inner),
        _ => false,
    };
}
