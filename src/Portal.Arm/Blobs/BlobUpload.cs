using System.Globalization;
using System.Net;
using System.Text;

namespace Portal.Arm.Blobs;

/// <summary>Uploads a blob in blocks as its content comes in: whatever its size, one block is in memory. Nothing is there before the last request lists the blocks.</summary>
/// <remarks>Put Block and Put Block List of Azure Storage. Blocks that no list takes up are no blob, and Azure forgets them after a week.</remarks>
internal sealed class BlobUpload(BlobRequests requests, BlobPlace place)
{
    /// <summary>A blob has 50,000 blocks at most: more than a package ever needs.</summary>
    public const int BlockBytes = 4 * 1024 * 1024;

    public async Task SendAsync(string name, Stream content, IProgress<long>? sent, CancellationToken cancellationToken)
    {
        // Another upload of the same blob has blocks of its own.
        var (upload, blocks, buffer) = (Guid.NewGuid().ToString("N"), new List<string>(), new byte[BlockBytes]);
        while (await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and var read)
        {
            var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{upload}-{blocks.Count:D5}")));
            using var taken = await requests.SendAsync(() => Put(place.Blob(name, $"?comp=block&blockid={Uri.EscapeDataString(id)}"), new ByteArrayContent(buffer, 0, read)), _ => false, cancellationToken);
            blocks.Add(id);
            sent?.Report(read);
        }

        // Somebody else was first: a blob is named by its content, so that it is the same.
        using var listed = await requests.SendAsync(() => List(name, blocks), status => status is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed, cancellationToken);
    }

    private HttpRequestMessage List(string name, List<string> blocks)
    {
        var request = Put(place.Blob(name, "?comp=blocklist"), new StringContent(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>{string.Concat(blocks.Select(block => $"<Latest>{block}</Latest>"))}</BlockList>", Encoding.UTF8, "application/xml"));
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        return request;
    }

    private static HttpRequestMessage Put(Uri address, HttpContent content) => new(HttpMethod.Put, address) { Content = content };
}
