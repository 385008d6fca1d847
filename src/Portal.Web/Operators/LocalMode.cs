using System.Net;
using Portal.Arm;

namespace Portal.Web.Operators;

/// <summary>What has to be so for a portal in which nobody signs in: this machine only, and no real cloud.</summary>
internal static class LocalMode
{
    private const string Mend = "Set AzureAd:Instance, AzureAd:TenantId and AzureAd:ClientId, so that people sign in";

    public static IEnumerable<string> Problems(IConfiguration configuration, ArmOptions arm)
    {
        if (!IsHere(arm))
            yield return $"AzureAd is missing: without sign-in the portal works on the embedded cloud, or on one at a loopback address, only. {Mend}, or leave out {(arm.Endpoint is null ? "Arm:Cloud" : "Arm:Endpoint")}.";
        foreach (var (key, url) in Addresses(configuration))
        {
            if (Read(url) is not { } address)
                yield return $"{key} holds {url}, which is not an address. Set it to something like http://127.0.0.1:5080.";
            else if (!IsLoopback(address))
                yield return $"{key} holds {url}, and AzureAd is missing: without sign-in the portal answers this machine only. {Mend}, or set {key} to http://127.0.0.1:{address.Port}.";
        }
    }

    /// <summary>The cloud runs on this machine: embedded, or alone at a loopback address.</summary>
    public static bool IsHere(ArmOptions arm) => arm.IsEmbedded || (Uri.TryCreate(arm.Endpoint, UriKind.Absolute, out var cloud) && IsLoopback(cloud));

    /// <summary>A name other than localhost may lead anywhere, and to somewhere else tomorrow.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsLoopback(Uri address) => IsLoopback(address.Host);

    /// <summary>Where the server would listen: its endpoints, else the addresses, else the bare ports, which mean every address.</summary>
    private static IEnumerable<(string Key, string Url)> Addresses(IConfiguration configuration)
    {
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
            yield return ($"{endpoint.Path}:Url", endpoint["Url"] ?? "");
        var urls = Split(configuration["Urls"]);
        foreach (var url in urls)
            yield return ("Urls", url);
        if (urls.Length > 0)
            yield break;
        foreach (var (key, scheme) in new[] { ("HTTP_PORTS", "http"), ("HTTPS_PORTS", "https") })
        {
            foreach (var port in Split(configuration[key]))
                yield return (key, $"{scheme}://*:{port}");
        }
    }

    private static string[] Split(string? addresses) => (addresses ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Uri? Read(string url) =>
        Uri.TryCreate(url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address) ? address : null;
}
