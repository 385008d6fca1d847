using Portal.Domain;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages;

/// <summary>Whether a definition and a configuration belong together.</summary>
public static class ReleaseChecks
{
    /// <summary>The problems stand at the configuration: it is the one that is edited.</summary>
    public static EquatableList<FileProblem> Run(ServiceDefinition definition, ServiceConfiguration configuration, string file = ServiceConfigurationReader.FileName)
    {
        var problems = new ProblemList(file);
        if (!Same(definition.Name, configuration.ServiceName))
            problems.AddPart(ProblemWeight.Error, "other-service", "serviceName",
                $"The configuration is of the service {Shown.Of(configuration.ServiceName)}, the definition of {Shown.Of(definition.Name)}.", "Give the configuration of this service.");
        foreach (var role in definition.Roles)
            Check(role, configuration.Roles.FirstOrDefault(other => Same(other.Name, role.Name)), problems);
        foreach (var role in configuration.Roles.Where(role => !definition.Roles.Any(other => Same(other.Name, role.Name))))
            problems.AddPart(ProblemWeight.Error, "unknown-role", role.Name, $"The definition has no role {Shown.Of(role.Name)}.", "Take the role out of the configuration.");
        CheckNetwork(definition, configuration, problems);
        return problems.ToList();
    }

    private static void Check(RoleDefinition role, RoleConfiguration? configured, ProblemList problems)
    {
        if (configured is null)
        {
            problems.AddPart(ProblemWeight.Error, "missing-role", role.Name, $"The role {Shown.Of(role.Name)} is not configured.", "Add the role with its instance count.");
            return;
        }

        var settings = configured.Settings.Select(setting => setting.Name).ToList();
        Missing("setting", role.Settings, settings, role, problems);
        Missing("certificate", role.Certificates.Select(certificate => certificate.Name), configured.Certificates.Select(certificate => certificate.Name), role, problems);
        // Modules of the SDK bring settings of their own.
        foreach (var setting in settings.Except(role.Settings, StringComparer.OrdinalIgnoreCase).Where(setting => !setting.StartsWith("Microsoft.WindowsAzure.Plugins.", StringComparison.OrdinalIgnoreCase)))
            problems.AddPart(ProblemWeight.Error, "unknown-setting", $"{role.Name}/{setting}", $"The definition of {Shown.Of(role.Name)} has no setting {Shown.Of(setting)}.", "Define it or take it out.");
        if (configured.Instances == 0)
            problems.AddPart(ProblemWeight.Warning, "no-instances", role.Name, $"{Shown.Of(role.Name)} has no instances.", "Give it at least two to stay reachable during updates.");
    }

    private static void Missing(string what, IEnumerable<string> wanted, IEnumerable<string> given, RoleDefinition role, ProblemList problems)
    {
        foreach (var name in wanted.Except(given, StringComparer.OrdinalIgnoreCase))
            problems.AddPart(ProblemWeight.Error, $"missing-{what}", $"{role.Name}/{name}", $"The {what} {Shown.Of(name)} of {Shown.Of(role.Name)} is not configured.", $"Add the {what}.");
    }

    private static void CheckNetwork(ServiceDefinition definition, ServiceConfiguration configuration, ProblemList problems)
    {
        if (configuration.Network.Site is null)
            problems.AddPart(ProblemWeight.Warning, "no-virtual-network", "NetworkConfiguration", "The configuration names no virtual network, which extended support asks for.", "Add a VirtualNetworkSite.");
        else
        {
            foreach (var role in definition.Roles.Where(role => !configuration.Network.Subnets.Any(subnets => Same(subnets.Role, role.Name))))
                problems.AddPart(ProblemWeight.Warning, "no-subnet", role.Name, $"{Shown.Of(role.Name)} has no subnet.", "Add an InstanceAddress for it.");
        }
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
