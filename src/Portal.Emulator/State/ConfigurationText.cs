using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Portal.Emulator.State;

/// <summary>Writes the service configuration (.cscfg) of a seeded deployment.</summary>
internal static class ConfigurationText
{
    private const string Ns = "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static readonly XmlWriterSettings Look = new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" };

    // Straight to the text, without a tree in between: lists of a large estate write thousands of them.
    public static string Of(ServiceSeed service, DeploymentSeed deployment, string? addressName) => Write(xml =>
    {
        Begin(xml, "ServiceConfiguration", ("serviceName", service.Name), ("osFamily", "7"), ("osVersion", "*"), ("schemaVersion", "2015-04.2.6"));
        var settings = Settings.Of(service, deployment);
        foreach (var role in deployment.Roles)
            Role(xml, service, role, settings);
        Network(xml, service, deployment, addressName);
        xml.WriteEndElement();
    });

    public static string Write(XDocument document) => Write(xml => document.Save(xml));

    private static string Write(Action<XmlWriter> write)
    {
        var text = new StringBuilder(Declaration, 2048);
        using (var xml = XmlWriter.Create(text, Look))
            write(xml);
        return text.ToString();
    }

    private static void Role(XmlWriter xml, ServiceSeed service, RoleSeed role, IReadOnlyDictionary<string, string> settings)
    {
        Begin(xml, "Role", ("name", role.Name));
        Empty(xml, "Instances", ("count", XmlConvert.ToString(role.Instances)));
        Begin(xml, "ConfigurationSettings");
        foreach (var (name, value) in settings)
            Empty(xml, "Setting", ("name", name), ("value", value));
        xml.WriteEndElement();
        if (role.Endpoints.Any(endpoint => endpoint.Protocol == "https"))
        {
            Begin(xml, "Certificates");
            Empty(xml, "Certificate", ("name", "Tls"), ("thumbprint", Generated.Thumbprint(service.Name)), ("thumbprintAlgorithm", "sha1"));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Network(XmlWriter xml, ServiceSeed service, DeploymentSeed deployment, string? addressName)
    {
        Begin(xml, "NetworkConfiguration");
        Empty(xml, "VirtualNetworkSite", ("name", $"vnet-{service.Name}"));
        Begin(xml, "AddressAssignments");
        foreach (var role in deployment.Roles)
        {
            Begin(xml, "InstanceAddress", ("roleName", role.Name));
            Begin(xml, "Subnets");
            Empty(xml, "Subnet", ("name", "default"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        if (addressName is not null)
        {
            Begin(xml, "ReservedIPs");
            Empty(xml, "ReservedIP", ("name", addressName));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, Ns);
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value);
    }

    private static void Empty(XmlWriter xml, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(xml, element, attributes);
        xml.WriteEndElement();
    }
}
