using System.Xml;
using System.Xml.Linq;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>The roles of a service configuration (.cscfg), which the role profile must agree with.</summary>
internal static class RolesOfConfiguration
{
    private const string UsualSize = "Standard_D2_v2";

    /// <summary>The wish with its roles: those of the profile, or of the configuration where the profile has none.</summary>
    /// <exception cref="ArmException">The configuration is no XML, or the two do not agree.</exception>
    public static CloudServiceWish WithRolesOfConfiguration(this CloudServiceWish wish)
    {
        if (wish.Configuration is not { Length: > 0 } text)
            return wish;
        var roles = Read(text);
        if (wish.Roles.IsEmpty)
            return wish with { Roles = [.. roles] };
        return wish.Override || Difference(roles, wish) is not { } difference ? wish : throw new ArmException(ArmErrors.RolesDiffer(difference));
    }

    private static string? Difference(List<RoleProfile> configured, CloudServiceWish wish)
    {
        foreach (var role in wish.Roles)
        {
            if (configured.Find(other => ResourceIds.Same(other.Name, role.Name)) is not { } found)
                return $"the configuration has no role '{role.Name}'";
            if (found.Capacity != role.Capacity)
                return $"role '{role.Name}' has {role.Capacity} instances in the profile and {found.Capacity} in the configuration";
        }
        return configured.Find(role => !wish.Roles.Any(other => ResourceIds.Same(other.Name, role.Name))) is { } missing ? $"the profile has no role '{missing.Name}'" : null;
    }

    private static List<RoleProfile> Read(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return [.. XDocument.Load(reader).Root!.Elements().Where(element => element.Name.LocalName == "Role").Select(Role)];
        }
        catch (XmlException failure)
        {
            throw new ArmException(ArmErrors.InvalidParameter("properties.configuration", $"The configuration is no XML: {failure.Message}"));
        }
    }

    private static RoleProfile Role(XElement role)
    {
        var count = role.Elements().FirstOrDefault(element => element.Name.LocalName == "Instances")?.Attribute("count")?.Value;
        return role.Attribute("name")?.Value is { Length: > 0 } name && int.TryParse(count, out var number) && number > 0
            ? new RoleProfile(name, UsualSize, number)
            : throw new ArmException(ArmErrors.InvalidParameter("properties.configuration", "A role of the configuration has no name or no number of instances."));
    }
}
