using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Portal.Domain;

namespace Portal.ServicePackages;

/// <summary>A service configuration (.cscfg).</summary>
public sealed record ServiceConfiguration(
    string ServiceName,
    string? OsFamily,
    string? OsVersion,
    EquatableList<RoleConfiguration> Roles,
    EquatableList<string> ReservedIps,
    string? VirtualNetwork)
{
    private const int MaxCharacters = 4 * 1024 * 1024;

    /// <summary>Reads it from XML, or from XML in base64 as Azure's own samples send it.</summary>
    /// <param name="problem">Why it could not be read.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out ServiceConfiguration? configuration, [NotNullWhen(false)] out string? problem)
    {
        configuration = null;
        problem = null;
        try
        {
            configuration = Parse(Load(Decode(text)));
            return true;
        }
        catch (Exception exception) when (exception is XmlException or FormatException or OverflowException)
        {
            problem = exception.Message;
            return false;
        }
    }

    private static string Decode(string text)
    {
        if (text.AsSpan().TrimStart('\uFEFF').TrimStart().StartsWith("<", StringComparison.Ordinal))
            return text.TrimStart('\uFEFF');
        using var reader = new StreamReader(new MemoryStream(Convert.FromBase64String(text)), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static XElement Load(string xml)
    {
        // A configuration comes from outside: no document type, no external entity, no endless document.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters };
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        return XElement.Load(reader);
    }

    private static ServiceConfiguration Parse(XElement root) => root.Name.LocalName != "ServiceConfiguration"
        ? throw new FormatException($"The root element is {root.Name.LocalName}, not ServiceConfiguration.")
        : new ServiceConfiguration(
            Attribute(root, "serviceName") ?? "",
            Attribute(root, "osFamily"),
            Attribute(root, "osVersion"),
            Below(root, "Role").Select(ParseRole).ToEquatableList(),
            Below(root, "ReservedIP").Select(ip => Attribute(ip, "name") ?? "").ToEquatableList(),
            Below(root, "VirtualNetworkSite").Select(site => Attribute(site, "name")).FirstOrDefault());

    private static RoleConfiguration ParseRole(XElement role) => new(
        Attribute(role, "name") ?? "",
        int.Parse(Below(role, "Instances").Select(element => Attribute(element, "count")).FirstOrDefault() ?? "0", CultureInfo.InvariantCulture),
        Below(role, "Setting").Select(setting => new ServiceSetting(Attribute(setting, "name") ?? "", Attribute(setting, "value") ?? "")).ToEquatableList(),
        Below(role, "Certificate").Select(ParseCertificate).ToEquatableList());

    private static CertificateReference ParseCertificate(XElement certificate) => new(
        Attribute(certificate, "name") ?? "",
        Attribute(certificate, "thumbprint") ?? "",
        Attribute(certificate, "thumbprintAlgorithm") ?? "");

    // By local name: the namespace differs between schema versions.
    private static IEnumerable<XElement> Below(XElement element, string name) => element.Descendants().Where(below => below.Name.LocalName == name);

    private static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value;
}
