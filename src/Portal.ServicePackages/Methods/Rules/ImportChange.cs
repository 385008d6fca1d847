namespace Portal.ServicePackages.Methods.Rules;

/// <summary>Modules bring endpoints of their own when the package is made; which ones, the definition does not say.</summary>
internal sealed class ImportChange : IMethodRule
{
    public string Title => "Imported modules";

    public string Source => "Inferred: the module RemoteForwarder takes a public port";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.Roles.SelectMany(role =>
        Sides.Join(role.Before.Imports, role.After.Imports, module => module)
            .Where(module => module.Before is null || module.After is null)
            .Select(module => new ServiceChange(Title, $"{role.After.Name}/{module.Name}", module.Before, module.After)
            {
                Swap = MethodFit.With("The module may bring an endpoint, and a VIP swap needs equal numbers."),
            }));
}
