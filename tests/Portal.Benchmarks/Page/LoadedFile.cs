using System.IO.Compression;
using System.Text;

namespace Portal.Benchmarks.Page;

/// <summary>One file of a page.</summary>
/// <param name="Bytes">As it came over the wire.</param>
internal sealed record LoadedFile(string Path, int Bytes, string Text)
{
    public static async Task<LoadedFile> ReadAsync(HttpClient http, string path, string encodings, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", encodings);
        request.Headers.Add("Accept", "text/html,*/*");
        using var answer = await http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return new(path, bytes.Length, await TextAsync(bytes, answer.Content.Headers.ContentEncoding.FirstOrDefault(), cancellationToken));
    }

    private static async Task<string> TextAsync(byte[] bytes, string? encoding, CancellationToken cancellationToken)
    {
        using var raw = new MemoryStream(bytes);
        await using Stream plain = encoding switch
        {
            "br" => new BrotliStream(raw, CompressionMode.Decompress),
            "gzip" => new GZipStream(raw, CompressionMode.Decompress),
            _ => raw,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
