namespace Portal.ServicePackages.Methods.Rules;

/// <summary>Another machine size destroys what is on the machines when it is changed in place.</summary>
internal sealed class SizeChange : IMethodRule
{
    public string Title => "Virtual machine size";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.Roles
        .Where(role => !role.Before.Size.Equals(role.After.Size, StringComparison.OrdinalIgnoreCase))
        .Select(role => new ServiceChange(Title, role.After.Name, role.Before.Size, role.After.Size)
        {
            InPlace = MethodFit.With("Local data is lost, and the size must be offered where the service runs."),
        });
}
