namespace Portal.ServicePackages.Methods.Rules;

/// <summary>Values of settings can be changed in any way.</summary>
internal sealed class SettingValueChange : IMethodRule
{
    public string Title => "Values of settings";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.ConfiguredRoles.SelectMany(role =>
        Sides.Join(role.Before.Settings, role.After.Settings, setting => setting.Name)
            .Where(setting => setting.Before?.Value != setting.After?.Value)
            .Select(setting => new ServiceChange(Title, $"{role.After.Name}/{setting.Name}", Shown(setting.Before, "a secret"), Shown(setting.After, "another secret"))));

    private static string? Shown(ServiceSetting? setting, string secret) => setting is not null && SecretLook.Is(setting.Name, setting.Value) ? secret : setting?.Value;
}
