using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Portal.Arm.Blobs;

/// <summary>A container of Azure Blob Storage, over its REST interface, with the portal's own identity. No key of the account is known here.</summary>
/// <remarks>Everything throws <see cref="BlobException"/> when the container cannot be used.</remarks>
public sealed class BlobContainer : IDisposable
{
    // A clock that is a little behind must not make an address that is not valid yet.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(15);

    private readonly HttpClient http;
    private readonly BlobPlace place;
    private readonly BlobRequests requests;
    private readonly TimeProvider time;

    internal BlobContainer(BlobPlace place, TokenCredential credential, HttpMessageHandler carrier, TimeSpan timeout, TimeProvider time)
    {
        (this.place, this.time) = (place, time);
        http = new HttpClient(carrier) { Timeout = timeout };
        requests = new BlobRequests(http, credential, place, time);
    }

    public Uri Address => place.Container;

    public async Task<bool> HasAsync(string name, CancellationToken cancellationToken)
    {
        using var answer = await requests.SendAsync(() => new(HttpMethod.Head, place.Blob(name)), IsMissing, cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Uploads a blob whole or not at all.</summary>
    /// <param name="content">Read once, to its end.</param>
    /// <param name="sent">Told the bytes of each block that is there.</param>
    public Task PutAsync(string name, Stream content, IProgress<long>? sent, CancellationToken cancellationToken) =>
        new BlobUpload(requests, place).SendAsync(name, content, sent, cancellationToken);

    /// <summary>Null when there is no such blob.</summary>
    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var answer = await requests.SendAsync(() => new(HttpMethod.Get, place.Blob(name)), IsMissing, cancellationToken);
        if (answer.IsSuccessStatusCode)
            return await answer.Content.ReadAsStreamAsync(cancellationToken);
        answer.Dispose();
        return null;
    }

    /// <summary>An address from which anybody can read one blob for a while: a user delegation SAS, signed with a key that is given to the portal's identity.</summary>
    public async Task<Uri> SignAsync(string name, TimeSpan lasts, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (start, expiry) = (BlobRequests.Text(now - ClockSkew), BlobRequests.Text(now + lasts));
        using var answer = await requests.SendAsync(() => new(HttpMethod.Post, new Uri($"{place.Account.AbsoluteUri.TrimEnd('/')}/?restype=service&comp=userdelegationkey"))
        {
            Content = new StringContent($"<?xml version=\"1.0\" encoding=\"utf-8\"?><KeyInfo><Start>{start}</Start><Expiry>{expiry}</Expiry></KeyInfo>", Encoding.UTF8, "application/xml"),
        }, _ => false, cancellationToken);
        try
        {
            await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
            return DelegationKey.Read(await XElement.LoadAsync(content, LoadOptions.None, cancellationToken)).Sign(place, name, start, expiry);
        }
        catch (XmlException wrong)
        {
            throw new BlobException($"{place.Container} answered no key for signed addresses. Try again.", wrong);
        }
    }

    public void Dispose() => http.Dispose();

    private static bool IsMissing(HttpStatusCode status) => status == HttpStatusCode.NotFound;
}
