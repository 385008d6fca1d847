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

    public ArmAnswer Answer(ArmRequest request) => pages.Page(request, store.Read().AutoscaleSettings, request.ListScope, AutoscaleJson.Render);
}
