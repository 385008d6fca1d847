using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Portal.Emulator.State;

/// <summary>Writes the service configuration (.cscfg) of a seeded deployment.</summary>
internal static class ConfigurationText
{
    private static readonly XNamespace Ns = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration";

    public static string Of(ServiceSeed service, DeploymentSeed deployment, string? addressName)
    {
        var root = new XElement(Ns + "ServiceConfiguration",
            new XAttribute("serviceName", service.Name),
            new XAttribute("osFamily", "7"),
            new XAttribute("osVersion", "*"),
            new XAttribute("schemaVersion", "2015-04.2.6"),
            deployment.Roles.Select(role => Role(service, deployment, role)),
            Network(service, deployment, addressName));
        return Write(new XDocument(root));
    }

    public static string Write(XDocument document)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
            document.Save(writer);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text;
    }

    private static XElement Role(ServiceSeed service, DeploymentSeed deployment, RoleSeed role) =>
        new(Ns + "Role",
            new XAttribute("name", role.Name),
            new XElement(Ns + "Instances", new XAttribute("count", role.Instances)),
            new XElement(Ns + "ConfigurationSettings", Settings.Of(service, deployment).Select(Setting)),
            Certificates(service, role));

    private static XElement Setting(KeyValuePair<string, string> setting) =>
        new(Ns + "Setting", new XAttribute("name", setting.Key), new XAttribute("value", setting.Value));

    private static XElement? Certificates(ServiceSeed service, RoleSeed role) => !role.Endpoints.Any(endpoint => endpoint.Protocol == "https")
        ? null
        : new XElement(Ns + "Certificates", new XElement(Ns + "Certificate",
            new XAttribute("name", "Tls"),
            new XAttribute("thumbprint", Generated.Thumbprint(service.Name)),
            new XAttribute("thumbprintAlgorithm", "sha1")));

    private static XElement Network(ServiceSeed service, DeploymentSeed deployment, string? addressName) =>
        new(Ns + "NetworkConfiguration",
            new XElement(Ns + "VirtualNetworkSite", new XAttribute("name", $"vnet-{service.Name}")),
            new XElement(Ns + "AddressAssignments",
                deployment.Roles.Select(role => new XElement(Ns + "InstanceAddress", new XAttribute("roleName", role.Name),
                    new XElement(Ns + "Subnets", new XElement(Ns + "Subnet", new XAttribute("name", "default"))))),
                addressName is null ? null : new XElement(Ns + "ReservedIPs", new XElement(Ns + "ReservedIP", new XAttribute("name", addressName)))));
}
