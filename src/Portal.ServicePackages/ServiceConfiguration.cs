using System.Diagnostics.CodeAnalysis;
using Portal.Domain;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages;

/// <summary>A service configuration (.cscfg).</summary>
public sealed record ServiceConfiguration(
    string ServiceName,
    string? OsFamily,
    string? OsVersion,
    EquatableList<RoleConfiguration> Roles,
    EquatableList<string> ReservedIps,
    string? VirtualNetwork)
{
    public string? SchemaVersion { get; init; }

    public NetworkConfiguration Network { get; init; } = NetworkConfiguration.None;

    public EquatableList<UnknownElement> Unknown { get; init; } = [];

    /// <summary>Reads it from XML, or from XML in base64 as Azure's own samples send it.</summary>
    /// <param name="problem">Why it could not be read, with the line where there is one.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out ServiceConfiguration? configuration, [NotNullWhen(false)] out string? problem)
    {
        var reading = ServiceConfigurationReader.Read(text);
        problem = reading.Error?.InOneLine;
        configuration = problem is null ? reading.Value : null;
        return configuration is not null;
    }
}
