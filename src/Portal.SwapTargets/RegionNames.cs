namespace Portal.SwapTargets;

/// <summary>Azure's regions as people write them: "westeurope" is West Europe.</summary>
internal static class RegionNames
{
    private static readonly Dictionary<string, string> Names = new[]
    {
        "Australia Central", "Australia Central 2", "Australia East", "Australia Southeast", "Brazil South", "Brazil Southeast", "Canada Central",
        "Canada East", "Central India", "Central US", "East Asia", "East US", "East US 2", "France Central", "France South", "Germany North",
        "Germany West Central", "Israel Central", "Italy North", "Japan East", "Japan West", "Jio India Central", "Jio India West", "Korea Central",
        "Korea South", "Mexico Central", "New Zealand North", "North Central US", "North Europe", "Norway East", "Norway West", "Poland Central",
        "Qatar Central", "South Africa North", "South Africa West", "South Central US", "South India", "Southeast Asia", "Spain Central",
        "Sweden Central", "Sweden South", "Switzerland North", "Switzerland West", "UAE Central", "UAE North", "UK South", "UK West",
        "West Central US", "West Europe", "West India", "West US", "West US 2", "West US 3", "China East", "China East 2", "China East 3",
        "China North", "China North 2", "China North 3", "USGov Arizona", "USGov Texas", "USGov Virginia", "USDoD Central", "USDoD East",
    }.ToDictionary(Plain, StringComparer.OrdinalIgnoreCase);

    /// <returns>The name of a known region, else the text as it is.</returns>
    public static string Of(string location) => Names.GetValueOrDefault(Plain(location), location);

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
