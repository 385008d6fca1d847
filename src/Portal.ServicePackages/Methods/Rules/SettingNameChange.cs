namespace Portal.ServicePackages.Methods.Rules;

/// <summary>Names of settings can be changed in any way.</summary>
internal sealed class SettingNameChange : IMethodRule
{
    public string Title => "Names of settings";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.Roles.SelectMany(role =>
        Sides.Join(role.Before.Settings, role.After.Settings, name => name)
            .Where(setting => setting.Before is null || setting.After is null)
            .Select(setting => new ServiceChange(Title, $"{role.After.Name}/{setting.Name}", setting.Before, setting.After)));
}
