using Portal.Domain;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Definitions;

/// <summary>Reads the web sites of a web role.</summary>
internal static class SiteReader
{
    public static EquatableList<SiteDefinition> Of(Node role) =>
        Once.Each(role.Children("Sites", "Site"), "duplicate-site", "The site").Select(Read).ToEquatableList();

    private static SiteDefinition Read(Node site) =>
        new(site.Name, site.Text("physicalDirectory"), site.Children("Bindings", "Binding").Select(Binding).ToEquatableList());

    private static SiteBinding Binding(Node binding) => new(binding.Name, binding.Required("endpointName"), binding.Text("hostHeader"));
}
