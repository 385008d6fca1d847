namespace Portal.Web.Components.Deploy;

/// <summary>A role of the release with the number of its instances.</summary>
/// <param name="running">Instances of it in production now; null when production has no such role.</param>
public sealed class DeployRole(string name, string size, int count, int? running)
{
    public string Name { get; } = name;

    public string Size { get; } = size;

    public int Count { get; set; } = count;

    public int? Running { get; } = running;

    /// <summary>People stage small and forget to scale before the swap.</summary>
    public string? Warning => Running is { } now && Count < now ? Words.FormatDeployRoleProductionHas(now) : Count == 1 ? Words.DeployRoleOneInstanceDownWhileUpdated : null;
}
