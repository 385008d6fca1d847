namespace Portal.ServicePackages.Methods.Rules;

/// <summary>The number of instances can be changed in any way.</summary>
internal sealed class InstanceCountChange : IMethodRule
{
    public string Title => "Instance count";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.ConfiguredRoles
        .Where(role => role.Before.Instances != role.After.Instances)
        .Select(role => new ServiceChange(Title, role.After.Name, $"{role.Before.Instances}", $"{role.After.Instances}")
        {
            Swap = role.After.Instances < role.Before.Instances ? MethodFit.With("Staging is smaller than production.") : MethodFit.Yes,
        });
}
