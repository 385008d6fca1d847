using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>Lists the autoscale settings of a subscription or of a resource group.</summary>
internal sealed class ListAutoscaleSettings(CloudStore store, ArmPages pages) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes =>
    [
        "/subscriptions/{subscription}/providers/Microsoft.Insights/autoscalesettings",
        "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Insights/autoscalesettings",
    ];

    public ArmAnswer Answer(ArmRequest request) => pages.Page(request, store.Read().AutoscaleSettings, request.ListScope, Render);

    // Azure writes the capacity as texts.
    private static object Render(AutoscaleSetting setting) => new
    {
        id = setting.Id,
        name = ResourceIds.NameOf(setting.Id),
        type = "Microsoft.Insights/autoscaleSettings",
        location = setting.Location,
        properties = new
        {
            name = ResourceIds.NameOf(setting.Id),
            enabled = setting.Enabled,
            targetResourceUri = setting.TargetId,
            profiles = new[]
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
