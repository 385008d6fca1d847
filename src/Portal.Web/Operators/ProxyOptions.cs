using System.Net;

namespace Portal.Web.Operators;

/// <summary>Settings of section <c>Proxies</c>.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxies";

    /// <summary>Addresses or networks (10.1.0.0/16) of the proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, with commas. Nobody else's are.</summary>
    public string Known { get; set; } = "";

    public IEnumerable<string> Validate() => All
        .Where(text => Network(text) is null)
        .Select(text => $"{Section}:Known holds {text}, which is neither an address nor a network. Set it to something like 10.1.0.4 or 10.1.0.0/16.");

    public IEnumerable<IPNetwork> Networks() => All.Select(Network).OfType<IPNetwork>();

    private IEnumerable<string> All => Known.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
