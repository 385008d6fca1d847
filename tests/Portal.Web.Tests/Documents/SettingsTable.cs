using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Arm;
using Portal.Emulator;
using Portal.Emulator.Fabric;
using Portal.Storage;
using Portal.SwapTargets.CloudServices;
using Portal.Web.Operators;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Documents;

/// <summary>The settings table of the README, from the options types, their defaults and their comments.</summary>
internal static partial class SettingsTable
{
    private static readonly (string Section, object Defaults, string[] SetByTheHost)[] Sections =
    [
        (StorageOptions.Section, new StorageOptions { DataFolder = "the user's local application data" }, []),
        (ArmOptions.Section, new ArmOptions(), [nameof(ArmOptions.Socket), nameof(ArmOptions.ApiVersions)]),
        (CloudServicesOptions.Section, new CloudServicesOptions(), []),
        (PolicyOptions.Section, new PolicyOptions(), []),
        (SwapOptions.Section, new SwapOptions(), []),
        (AzureAdOptions.Section, new AzureAdOptions(), []),
        (OperatorsOptions.Section, new OperatorsOptions(), []),
        (SessionLimits.Section, new SessionLimits(), []),
        (LimitOptions.Section, new LimitOptions(), []),
        (ProxyOptions.Section, new ProxyOptions(), []),
        (KeyOptions.Section, new KeyOptions(), []),
        (Portal.Web.Operators.Tokens.TokenOptions.Section, new Portal.Web.Operators.Tokens.TokenOptions(), []),
        (EstateOptions.Section, new EstateOptions(), []),
        (PackageOptions.Section, new PackageOptions(), []),
        (NoticeOptions.Section, new NoticeOptions(), []),
        (MailOptions.Section, new MailOptions(), []),
        (StandbyOptions.Section, new StandbyOptions(), []),
        (ChangeListOptions.Section, new ChangeListOptions(), []),
        (Portal.Web.Probing.ProbeOptions.Section, new Portal.Web.Probing.ProbeOptions(), []),
        ("Emulator", new EmulatorOptions(), [nameof(EmulatorOptions.SocketPath), nameof(EmulatorOptions.StateFile), nameof(EmulatorOptions.Fabric)]),
        ("Emulator:Fabric", new FabricOptions(), []),
    ];

    public static string Render()
    {
        var table = new StringBuilder("| Setting | Default | Meaning |\n|---|---|---|\n");
        foreach (var (section, defaults, setByTheHost) in Sections)
        {
            var comments = Comments(defaults.GetType());
            foreach (var property in defaults.GetType().GetProperties().Where(property => (property.SetMethod is not null || property.Name == nameof(OperatorsOptions.Grants) || property.GetValue(defaults) is IDictionary) && !setByTheHost.Contains(property.Name)))
                table.Append($"| `{section}:{property.Name}` | {Text(property.GetValue(defaults))} | {comments(property)} |\n");
        }

        return table.ToString();
    }

    private static string Text(object? value) => value switch
    {
        null or "" or IDictionary { Count: 0 } => "",
        System.Collections.ICollection => "none",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static Func<PropertyInfo, string> Comments(Type type)
    {
        var file = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"));
        var summaries = file.Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, member => Plain(member.Element("summary")));
        return property => summaries.GetValueOrDefault($"P:{type.FullName}.{property.Name}") ?? "";
    }

    private static string Plain(XElement? summary) => summary is null ? "" : Spaces().Replace(string.Concat(summary.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "see" } see => (string?)see.Attribute("langword") ?? ((string)see.Attribute("cref")!).Split('.')[^1],
        XElement element => $"`{element.Value}`",
        _ => node.ToString(),
    })), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
