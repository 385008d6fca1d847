using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using Portal.Domain.Notices;

namespace Portal.Web.Notices;

/// <summary>Sends one body once. Redirects are not followed, no cookie and no proxy of the machine is used, and of an answer only its beginning is read.</summary>
internal sealed class WebhookClient : IDisposable
{
    private const int MostRead = 2048;
    private const int MostTold = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient client;

    public WebhookClient(NoticePolicy policy) => client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, UseProxy = false, Credentials = null, AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = new WebhookConnection(policy).ConnectAsync, ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1), MaxResponseHeadersLength = 16, // KB
    })
    {
        Timeout = Patience,
        DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("vip-swap-portal", "1") } },
    };

    public void Dispose() => client.Dispose();

    /// <summary>Never throws for what the network or the receiver does.</summary>
    public async Task<WebhookReply> SendAsync(string address, byte[] body, IEnumerable<(string Name, string Value)> headers, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json", "utf-8") } } };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return new WebhookReply(response.StatusCode, await TextAsync(response, cancellationToken), AskedToWait(response));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookReply(null, $"No answer within {Patience.TotalSeconds:0} s");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or AuthenticationException)
        {
            return (failure as WebhookRefusedException ?? failure.InnerException as WebhookRefusedException) is { } refused
                ? new WebhookReply(null, refused.Message) { IsRefused = true }
                : new WebhookReply(null, Cause(failure));
        }
    }

    private static string Cause(Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "The name has no address",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "Nothing answers there",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "Its certificate is not trusted, or TLS failed",
        _ => failure.InnerException?.Message ?? failure.Message,
    };

    private static TimeSpan? AskedToWait(HttpResponseMessage response) => response.Headers.RetryAfter is { Delta: { } delta } ? delta : null;

    private static async Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostRead];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var read = await stream.ReadAtLeastAsync(buffer, MostRead, throwOnEndOfStream: false, cancellationToken);
        var text = string.Join(' ', Encoding.UTF8.GetString(buffer, 0, read).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new string([.. text.Where(character => !char.IsControl(character)).Take(MostTold)]);
    }
}
