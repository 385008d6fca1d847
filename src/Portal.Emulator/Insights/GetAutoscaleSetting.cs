using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>Reads one autoscale setting.</summary>
internal sealed class GetAutoscaleSetting(CloudStore store) : IArmOperation
{
    public const string Route = "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Insights/autoscalesettings/{name}";

    public string Method => "GET";

    public IReadOnlyList<string> Routes => [Route];

    public ArmAnswer Answer(ArmRequest request) => ArmAnswer.Ok(AutoscaleJson.Render(Find(store.Read(), request)));

    /// <exception cref="ArmException">There is no such setting.</exception>
    internal static AutoscaleSetting Find(Cloud cloud, ArmRequest request) => cloud.AutoscaleSettings.GetValueOrDefault(IdOf(request))
        ?? throw new ArmException(ArmErrors.ResourceNotFound(ResourceIds.AutoscaleType, request["name"], request["group"]));

    internal static string IdOf(ArmRequest request) => ResourceIds.Of(request.Subscription, request["group"], ResourceIds.AutoscaleType, request["name"]);
}
