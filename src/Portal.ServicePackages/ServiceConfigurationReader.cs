using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Portal.Domain;

namespace Portal.ServicePackages;

/// <summary>Reads a service configuration. Problems are <see cref="FormatException"/>s in words for an operator.</summary>
internal static class ServiceConfigurationReader
{
    public static ServiceConfiguration Read(string text)
    {
        var root = SafeXml.Load(Decode(text));
        if (root.Name.LocalName != "ServiceConfiguration")
            throw new FormatException($"The root element is {root.Name.LocalName}, not ServiceConfiguration ({SafeXml.Line(root)}).");

        return new ServiceConfiguration(
            Text(root, "serviceName") ?? "",
            Text(root, "osFamily"),
            Text(root, "osVersion"),
            Children(root, "Role").Select(ReadRole).ToEquatableList(),
            Below(root, "ReservedIP").Select(ip => Name(ip)).ToEquatableList(),
            Below(root, "VirtualNetworkSite").Select(site => Text(site, "name")).FirstOrDefault());
    }

    // Azure's own samples send the text in base64.
    private static string Decode(string text)
    {
        var trimmed = text.AsSpan().TrimStart('\uFEFF').Trim();
        if (trimmed.IsEmpty)
            throw new FormatException("It is empty.");
        if (trimmed[0] == '<')
            return trimmed.ToString();
        if (trimmed.Length > SafeXml.MaxCharacters * 2)
            throw new FormatException($"It is longer than {SafeXml.MaxCharacters} characters.");

        var bytes = new byte[trimmed.Length];
        if (!Convert.TryFromBase64Chars(trimmed, bytes, out var written))
            throw new FormatException("It is neither XML nor XML in base64.");
        using var reader = new StreamReader(new MemoryStream(bytes, 0, written), Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }

    private static RoleConfiguration ReadRole(XElement role) => new(
        Name(role),
        ReadCount(role),
        Below(role, "Setting").Select(setting => new ServiceSetting(Name(setting), Text(setting, "value") ?? "")).ToEquatableList(),
        Below(role, "Certificate").Select(certificate => new CertificateReference(
            Name(certificate), Text(certificate, "thumbprint") ?? "", Text(certificate, "thumbprintAlgorithm") ?? "")).ToEquatableList());

    private static int ReadCount(XElement role)
    {
        if (Children(role, "Instances").FirstOrDefault() is not { } instances)
            throw new FormatException($"Role {Name(role)} has no Instances ({SafeXml.Line(role)}).");

        return int.TryParse(Text(instances, "count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new FormatException($"The instance count of role {Name(role)} is not a number ({SafeXml.Line(instances)}).");
    }

    private static string Name(XElement element) =>
        Text(element, "name") ?? throw new FormatException($"A {element.Name.LocalName} has no name ({SafeXml.Line(element)}).");

    // By local name: the namespace differs between schema versions, and some files have none.
    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    private static IEnumerable<XElement> Below(XElement element, string name) => element.Descendants().Where(below => below.Name.LocalName == name);

    private static string? Text(XElement element, string attribute) => element.Attribute(attribute)?.Value;
}
