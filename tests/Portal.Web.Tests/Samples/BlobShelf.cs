using System.Collections.Concurrent;
using System.Net;
using System.Xml.Linq;
using Azure.Core;
using Portal.Arm.Blobs;

namespace Portal.Web.Tests.Samples;

/// <summary>Blob Storage as far as the portal uses it, in memory: blocks, lists of them, and a key for signed addresses.</summary>
internal sealed class BlobShelf : HttpMessageHandler
{
    private const string Key = """
        <UserDelegationKey><SignedOid>oid</SignedOid><SignedTid>tid</SignedTid><SignedStart>2026-01-01T00:00:00Z</SignedStart><SignedExpiry>2026-01-02T00:00:00Z</SignedExpiry>
        <SignedService>b</SignedService><SignedVersion>2021-12-02</SignedVersion><Value>c2VjcmV0</Value></UserDelegationKey>
        """;

    private readonly ConcurrentDictionary<string, byte[]> blocks = [];

    /// <summary>By name, as they came in.</summary>
    public ConcurrentDictionary<string, byte[]> Blobs { get; } = [];

    /// <summary>For example "PUT block".</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Answered to everything instead; null to do what was asked.</summary>
    public HttpStatusCode? Refuses { get; set; }

    public BlobContainer Open(TimeProvider time) => new(BlobPlace.Of("https://account.blob.core.windows.net/packages")!, new AnyToken(), this, TimeSpan.FromSeconds(30), time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (name, query) = (request.RequestUri!.Segments[^1], System.Web.HttpUtility.ParseQueryString(request.RequestUri.Query));
        Asked.Enqueue($"{request.Method} {query["comp"]}".TrimEnd());
        if (Refuses is { } status)
            return new HttpResponseMessage(status);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        return (request.Method.Method, query["comp"]) switch
        {
            ("PUT", "block") => Kept(() => blocks[query["blockid"]!] = body),
            ("PUT", "blocklist") => Kept(() => Blobs[name] = [.. XElement.Parse(System.Text.Encoding.UTF8.GetString(body)).Elements().SelectMany(block => blocks[block.Value])]),
            ("POST", "userdelegationkey") => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Key) },
            _ => Blobs.TryGetValue(name, out var blob) ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(blob) } : new HttpResponseMessage(HttpStatusCode.NotFound),
        };
    }

    private static HttpResponseMessage Kept(Action keep)
    {
        keep();
        return new HttpResponseMessage(HttpStatusCode.Created);
    }

    private sealed class AnyToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
