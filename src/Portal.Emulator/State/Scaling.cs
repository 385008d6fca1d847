using System.Xml.Linq;

namespace Portal.Emulator.State;

/// <summary>Gives a role another number of instances, in the configuration too.</summary>
internal static class Scaling
{
    public static CloudService Scale(CloudService service, string role, int count)
    {
        var kept = service.Instances.Where(instance => instance.Role != role);
        var known = service.Instances.Where(instance => instance.Role == role).ToDictionary(instance => instance.Name, StringComparer.Ordinal);
        var wanted = Enumerable.Range(0, count).Select(number => RoleInstance.Number(role, number));
        return service with
        {
            Instances = [.. wanted.Select(instance => known.GetValueOrDefault(instance.Name, instance)), .. kept],
            Roles = [.. service.Roles.Select(each => each.Name == role ? each with { Capacity = count } : each)],
            Configuration = Rewrite(service.Configuration, role, count),
        };
    }

    private static string Rewrite(string configuration, string role, int count)
    {
        var document = XDocument.Parse(configuration);
        var instances = document.Root!.Elements()
            .FirstOrDefault(element => element.Name.LocalName == "Role" && element.Attribute("name")?.Value == role)?
            .Elements().FirstOrDefault(element => element.Name.LocalName == "Instances");
        instances?.SetAttributeValue("count", count);
        return ConfigurationText.Write(document);
    }
}
