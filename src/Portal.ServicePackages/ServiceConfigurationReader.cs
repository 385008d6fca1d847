using System.Globalization;
using System.Text;
using Portal.Domain;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages;

/// <summary>Reads a service configuration (.cscfg) of any schema version.</summary>
public static class ServiceConfigurationReader
{
    public const string FileName = "ServiceConfiguration.cscfg";

    private static readonly string[] Known = ["Role", "NetworkConfiguration"];

    /// <summary>Never throws for what is in the file: everything wrong with it is in the answer.</summary>
    public static Reading<ServiceConfiguration> Read(ReadOnlyMemory<byte> bytes, string file = FileName) =>
        Reading<ServiceConfiguration>.Of(file, problems => Read(FileText.Read(bytes.Span, file).Text, problems));

    /// <summary>The same of text that was decoded before, or of XML in base64 as Azure's own samples send it.</summary>
    public static Reading<ServiceConfiguration> Read(string text, string file = FileName) => Reading<ServiceConfiguration>.Of(file, problems => Read(text, problems));

    private static ServiceConfiguration Read(string text, ProblemList problems)
    {
        var root = Roots.Load(Decode(text, problems.File), "ServiceConfiguration", problems);
        var network = NetworkReader.Read(root);
        return new ServiceConfiguration(
            root.Text("serviceName") ?? "",
            root.Text("osFamily"),
            root.Text("osVersion"),
            Once.Each(root.Children("Role"), "duplicate-role", "The role").Select(ReadRole).ToEquatableList(),
            NetworkReader.ReservedIps(root),
            network.Site)
        {
            SchemaVersion = root.Text("schemaVersion"),
            Network = network,
            Unknown = Unknown.In(root, Known),
        };
    }

    // Azure's own samples send the text in base64.
    private static string Decode(string text, string file)
    {
        var trimmed = text.AsSpan().TrimStart('\uFEFF').Trim();
        if (trimmed.IsEmpty)
            throw Refused("empty", "It is empty.");
        if (trimmed[0] == '<')
            return trimmed.ToString();
        if (trimmed.Length > SafeXml.MaxCharacters * 2)
            throw Refused("too-long", $"It is longer than {SafeXml.MaxCharacters} characters.");

        var bytes = new byte[trimmed.Length];
        if (!Convert.TryFromBase64Chars(trimmed, bytes, out var written))
            throw Refused("not-xml", "It is neither XML nor XML in base64.");
        using var reader = new StreamReader(new MemoryStream(bytes, 0, written), Encoding.UTF8);
        return reader.ReadToEnd().Trim();

        ReadingException Refused(string code, string because) => new(new(code, ProblemWeight.Error, new(file), because, "Give the configuration (.cscfg) here."));
    }

    private static RoleConfiguration ReadRole(Node role) => new(
        role.Name,
        ReadCount(role),
        Once.Each(role.Below("Setting"), "duplicate-setting", "The setting").Select(setting => new ServiceSetting(setting.Name, setting.Text("value") ?? "")).ToEquatableList(),
        Once.Each(role.Below("Certificate"), "duplicate-certificate", "The certificate").Select(certificate => new CertificateReference(
            certificate.Name, certificate.Text("thumbprint") ?? "", certificate.Text("thumbprintAlgorithm") ?? "")).ToEquatableList());

    private static int ReadCount(Node role)
    {
        if (role.Children("Instances").FirstOrDefault() is not { } instances)
        {
            role.Wrong("missing-instances", $"Role {role.Text("name") ?? ""} has no Instances.", "Add <Instances count=\"…\" />.");
            return 0;
        }

        if (instances.Text("count") is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        instances.Wrong("instance-count", $"The instance count of role {role.Text("name") ?? ""} is not a number.", "Give a whole number from 0.");
        return 0;
    }
}
