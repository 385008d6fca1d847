using System.Diagnostics.CodeAnalysis;
using Portal.Domain;

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
    /// <summary>Reads it from XML, or from XML in base64 as Azure's own samples send it.</summary>
    /// <param name="problem">Why it could not be read, with the line where there is one.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out ServiceConfiguration? configuration, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            (configuration, problem) = (ServiceConfigurationReader.Read(text), null);
            return true;
        }
        catch (FormatException exception)
        {
            (configuration, problem) = (null, exception.Message);
            return false;
        }
    }
}
