using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>What a package makes of a deployment: its public endpoints, and the version that it shows.</summary>
/// <param name="Version">From an entry <c>version.txt</c>; null when it has none.</param>
internal sealed record PackageContent(ImmutableArray<BalancingRule> Rules, ImmutableArray<NatPool> Pools, string? Version)
{
    private const int LongestText = 1024 * 1024;
    private static readonly string[] Packed = [".cssx", ".csdx"];

    /// <summary>Reads the package; null when it holds no definition that can be read.</summary>
    public static PackageContent? Read(Stream package, ImmutableArray<RoleProfile> roles)
    {
        using var zip = new ZipArchive(package, ZipArchiveMode.Read);
        return Definition(zip) is not { Root: { } root } ? null : new PackageContent(
            [.. Endpoints(root, "InputEndpoint").Select(Rule)],
            [.. Endpoints(root, "InstanceInputEndpoint").Select(each => Pool(each.Role, each.Endpoint, roles))],
            Text(zip.Entries.FirstOrDefault(entry => entry.FullName == "version.txt"))?.Trim());
    }

    private static XDocument? Definition(ZipArchive zip) =>
        Parse(zip.Entries.FirstOrDefault(entry => Ends(entry, ".csdef"))) ?? zip.Entries.Where(entry => Packed.Any(ending => Ends(entry, ending))).Select(Inside).FirstOrDefault(found => found is not null);

    private static XDocument? Inside(ZipArchiveEntry packed)
    {
        using var content = new MemoryStream();
        using (var stream = packed.Open())
            stream.CopyTo(content);
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read);
        return Parse(zip.Entries.FirstOrDefault(entry => Ends(entry, ".csdef")));
    }

    private static XDocument? Parse(ZipArchiveEntry? entry)
    {
        if (Text(entry) is not { } text)
            return null;
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    private static string? Text(ZipArchiveEntry? entry)
    {
        if (entry is null || entry.Length > LongestText)
            return null;
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static bool Ends(ZipArchiveEntry entry, string ending) => entry.FullName.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Role, XElement Endpoint)> Endpoints(XElement root, string kind) =>
        from role in root.Elements()
        where role.Name.LocalName is "WebRole" or "WorkerRole"
        from endpoint in role.Descendants()
        where endpoint.Name.LocalName == kind
        select (role.Attribute("name")?.Value ?? "", endpoint);

    private static BalancingRule Rule((string Role, XElement Endpoint) each)
    {
        var port = Number(each.Endpoint.Attribute("port")?.Value) ?? 80;
        var protocol = each.Endpoint.Attribute("protocol")?.Value == "udp" ? "Udp" : "Tcp";
        return new BalancingRule($"{each.Role}_{each.Endpoint.Attribute("name")?.Value}", port, Number(each.Endpoint.Attribute("localPort")?.Value) ?? port, protocol);
    }

    private static NatPool Pool(string role, XElement endpoint, ImmutableArray<RoleProfile> roles)
    {
        var range = endpoint.Descendants().FirstOrDefault(element => element.Name.LocalName == "FixedPortRange");
        var first = Number(range?.Attribute("min")?.Value) ?? 10100;
        var instances = roles.FirstOrDefault(each => ResourceIds.Same(each.Name, role))?.Capacity ?? 1;
        return new NatPool($"{role}_{endpoint.Attribute("name")?.Value}", first, Number(range?.Attribute("max")?.Value) ?? first + instances - 1, Number(endpoint.Attribute("localPort")?.Value) ?? 8080);
    }

    private static int? Number(string? text) => int.TryParse(text, out var number) ? number : null;
}
