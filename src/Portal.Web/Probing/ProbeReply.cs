using System.Net.Http.Headers;
using System.Text;

namespace Portal.Web.Probing;

/// <summary>What an address answered to one request: its headers, and the start of its body when that was wanted.</summary>
internal sealed record ProbeReply(int Status, HttpResponseHeaders Headers, string Body)
{
    private const int MostOfBody = 64 * 1024;

    /// <param name="response">As it came.</param>
    /// <param name="wantsBody">Asked when the headers are there.</param>
    public static async Task<ProbeReply> ReadAsync(HttpResponseMessage response, Func<HttpResponseHeaders, bool> wantsBody, CancellationToken cancellationToken)
    {
        var body = wantsBody(response.Headers) ? await StartAsync(response.Content, cancellationToken) : "";
        return new ProbeReply((int)response.StatusCode, response.Headers, body);
    }

    /// <summary>The version as this target tells it; null when it tells none.</summary>
    public string? Version(ProbeTarget target)
    {
        if (Headers.TryGetValues(target.VersionHeader, out var told))
            return Short(told.First());
        return target.Pattern()?.Match(Body) is { Success: true } match ? Short(match.Groups["version"].Value) : null;
    }

    private static async Task<string> StartAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var start = new byte[MostOfBody];
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var length = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(start, 0, length);
    }

    /// <summary>Whatever an address tells is shown: short, and without signs that a log cannot show.</summary>
    private static string? Short(string? version) =>
        string.IsNullOrWhiteSpace(version) ? null : new string([.. version.Trim().Where(sign => !char.IsControl(sign)).Take(64)]);
}
