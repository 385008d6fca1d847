using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>An autoscale setting as ARM shows it. Azure writes the capacity as texts.</summary>
internal static class AutoscaleJson
{
    public static object Render(AutoscaleSetting setting) => new
    {
        id = setting.Id,
        name = ResourceIds.NameOf(setting.Id),
        type = ResourceIds.AutoscaleType,
        location = setting.Location,
        properties = new
        {
            name = ResourceIds.NameOf(setting.Id),
            enabled = setting.Enabled,
            targetResourceUri = setting.TargetId,
            profiles = setting.Profiles is { } sent ? sent : (object)new[]
            {
                new
                {
                    name = "default",
                    capacity = new { minimum = $"{setting.Minimum}", maximum = $"{setting.Maximum}", @default = $"{setting.Minimum}" },
                    rules = Array.Empty<object>(),
                },
            },
        },
    };
}
