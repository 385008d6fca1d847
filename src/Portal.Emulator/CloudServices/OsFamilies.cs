namespace Portal.Emulator.CloudServices;

/// <summary>The guest operating systems a service configuration can name.</summary>
internal static class OsFamilies
{
    private static readonly (string Name, string Label, string[] Versions)[] Known =
    [
        ("4", "Windows Server 2012 R2", ["4.151_202611-01", "4.150_202610-01"]),
        ("5", "Windows Server 2016", ["5.103_202611-01", "5.102_202610-01"]),
        ("6", "Windows Server 2019", ["6.82_202611-01", "6.81_202610-01"]),
        ("7", "Windows Server 2022", ["7.52_202611-01", "7.51_202610-01"]),
    ];

    public static IEnumerable<object> All(string subscription, string location) => Known.Select(family => (object)new
    {
        id = $"{Root(subscription, location)}/cloudServiceOsFamilies/{family.Name}",
        name = family.Name,
        type = "Microsoft.Compute/locations/cloudServiceOsFamilies",
        location,
        properties = new
        {
            name = family.Name,
            label = family.Label,
            versions = family.Versions.Select((version, index) => new { version = $"WA-GUEST-OS-{version}", label = $"Windows Azure Guest OS {version}", isDefault = index == 0, isActive = true }),
        },
    });

    public static IEnumerable<object> Versions(string subscription, string location) => Known.SelectMany(family => family.Versions.Select((version, index) => (object)new
    {
        id = $"{Root(subscription, location)}/cloudServiceOsVersions/WA-GUEST-OS-{version}",
        name = $"WA-GUEST-OS-{version}",
        type = "Microsoft.Compute/locations/cloudServiceOsVersions",
        location,
        properties = new { family = family.Name, familyLabel = family.Label, version = $"WA-GUEST-OS-{version}", label = $"Windows Azure Guest OS {version}", isDefault = index == 0, isActive = true },
    }));

    private static string Root(string subscription, string location) => $"/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}";
}
