namespace Portal.ServicePackages;

/// <summary>A setting that differs between two configurations.</summary>
/// <param name="Production">Its value there; null when it is missing there.</param>
/// <param name="Staging">The same for staging.</param>
public sealed record SettingChange(string Role, string Name, string? Production, string? Staging)
{
    /// <summary>What comes with staging speaks of a staging thing: a new value, or the name of a new setting.</summary>
    public bool LooksLikeStaging => Staging is not null
        && (Production is null ? StagingWords.In(Staging) || StagingWords.In(Name) : StagingWords.In(Staging) && !StagingWords.In(Production));

    /// <summary>In the order of production, then what only staging has.</summary>
    public static IReadOnlyList<SettingChange> Between(ServiceConfiguration production, ServiceConfiguration staging)
    {
        var (live, staged) = (Settings(production), Settings(staging));
        return [.. live.Keys.Concat(staged.Keys.Where(key => !live.ContainsKey(key)))
            .Select(key => new SettingChange(key.Role, key.Name, live.GetValueOrDefault(key), staged.GetValueOrDefault(key)))
            .Where(change => change.Production != change.Staging)];
    }

    private static Dictionary<(string Role, string Name), string> Settings(ServiceConfiguration configuration)
    {
        var settings = new Dictionary<(string Role, string Name), string>();
        foreach (var role in configuration.Roles)
        {
            foreach (var setting in role.Settings)
                settings[(role.Name, setting.Name)] = setting.Value;
        }

        return settings;
    }
}
