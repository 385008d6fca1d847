using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Definitions;

/// <summary>What a definition must keep to that its single elements do not show.</summary>
internal static class DefinitionChecks
{
    public static void Run(ServiceDefinition definition, ProblemList problems)
    {
        if (definition.Roles.Count is 0)
            problems.AddPart(ProblemWeight.Error, "no-role", definition.Name, "The definition has no role.", "Define at least one web or worker role.");
        if (definition.Roles.Count > ServiceDefinition.MostRoles)
            problems.AddPart(ProblemWeight.Error, "too-many-roles", definition.Name,
                $"The definition has {definition.Roles.Count} roles.", $"A service takes {ServiceDefinition.MostRoles}.");
        if (definition.Endpoints is { Total: > EndpointCount.Most } count)
            problems.AddPart(ProblemWeight.Error, "too-many-endpoints", definition.Name,
                $"The definition has {count.Total} endpoints: {count.Input} input, {count.Internal} internal, {count.InstanceInput} instance input.",
                $"A service takes {EndpointCount.Most} of all kinds together.");
        foreach (var role in definition.Roles)
        {
            foreach (var endpoint in role.Endpoints)
                Check(definition, role, endpoint, problems);
            foreach (var binding in role.Sites.SelectMany(site => site.Bindings).Where(binding => !Has(role.Endpoints.Select(endpoint => endpoint.Name), binding.EndpointName)))
                problems.AddPart(ProblemWeight.Error, "unknown-endpoint", $"{role.Name}/{binding.Name}",
                    $"A site of {Shown.Of(role.Name)} is bound to the endpoint {Shown.Of(binding.EndpointName)}, which the role does not have.", "Bind it to an endpoint of the role.");
        }

        PortChecks.Run(definition, problems);
    }

    private static void Check(ServiceDefinition definition, RoleDefinition role, EndpointDefinition endpoint, ProblemList problems)
    {
        var part = $"{role.Name}/{endpoint.Name}";
        if (endpoint is { Kind: EndpointKind.Input, Protocol: "https", Certificate: null })
            problems.AddPart(ProblemWeight.Error, "https-without-certificate", part, $"The https endpoint {Shown.Of(endpoint.Name)} names no certificate.", "Give it the attribute certificate.");
        if (endpoint.Certificate is { } certificate && !Has(role.Certificates.Select(known => known.Name), certificate))
            problems.AddPart(ProblemWeight.Error, "unknown-certificate", part, $"{Shown.Of(endpoint.Name)} names the certificate {Shown.Of(certificate)}, which the role does not define.", "Define it under Certificates.");
        if (endpoint.Probe is { } probe && !Has(definition.Probes.Select(known => known.Name), probe))
            problems.AddPart(ProblemWeight.Error, "unknown-probe", part, $"{Shown.Of(endpoint.Name)} names the probe {Shown.Of(probe)}, which is not defined.", "Define it under LoadBalancerProbes.");
    }

    private static bool Has(IEnumerable<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
