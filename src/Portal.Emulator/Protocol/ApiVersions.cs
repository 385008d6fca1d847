using System.Globalization;

namespace Portal.Emulator.Protocol;

/// <summary>Which api-versions are taken, and what depends on them.</summary>
internal static class ApiVersions
{
    /// <summary>All versions Microsoft.Compute published with cloud services.</summary>
    private static readonly string[] CloudServices =
        ["2020-10-01-preview", "2021-03-01", "2022-04-04", "2022-09-04", "2024-11-04"];

    /// <exception cref="ArmException">The version is missing, is not one, or is none of the provider's.</exception>
    public static void Check(string? version, string path)
    {
        if (string.IsNullOrEmpty(version))
            throw new ArmException(ArmErrors.MissingApiVersion());
        if (!IsDate(version))
            throw new ArmException(ArmErrors.InvalidApiVersion(version));
        if (IsCloudServices(path) && !CloudServices.Contains(version, StringComparer.OrdinalIgnoreCase))
            throw new ArmException(ArmErrors.NoRegisteredProvider("cloudServices", version, CloudServices));
    }

    /// <summary>Azure spells <c>frontendIpConfigurations</c> from this version on, and <c>frontendIPConfigurations</c> before; clients read only theirs.</summary>
    public static bool SpellsIpInLowerCase(string version) => string.CompareOrdinal(version, "2022-09-04") >= 0;

    private static bool IsDate(string version)
    {
        var date = version.EndsWith("-preview", StringComparison.OrdinalIgnoreCase) ? version[..^"-preview".Length] : version;
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2014 and < 2035;
    }

    // Only the last provider of a path speaks: cloudServiceSlots below a cloud service belongs to Microsoft.Network,
    // and so do the addresses and network interfaces there.
    private static bool IsCloudServices(string path)
    {
        var provider = path.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        if (provider < 0)
            return false;
        var rest = path[(provider + "/providers/".Length)..].Split('/');
        return rest is [var name, var type, ..]
            && Is(name, "Microsoft.Compute")
            && (Is(type, "cloudServices") || (rest is [_, _, _, var below, ..] && Is(type, "locations") && below.StartsWith("cloudServiceOs", StringComparison.OrdinalIgnoreCase)))
            && !rest.Any(part => Is(part, "publicIPAddresses") || Is(part, "networkInterfaces"));
    }

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
