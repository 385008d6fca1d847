using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>PUT of an autoscale setting: kept and shown, never acted on.</summary>
internal sealed class PutAutoscaleSetting(CloudStore store) : IArmOperation
{
    public string Method => "PUT";

    public IReadOnlyList<string> Routes => [GetAutoscaleSetting.Route];

    public ArmAnswer Answer(ArmRequest request)
    {
        var body = request.Body();
        Wishes.Shape(body, ["properties"]);
        Wishes.Name(ResourceIds.AutoscaleType, request["name"]);
        return store.Change(cloud =>
        {
            var id = GetAutoscaleSetting.IdOf(request);
            var known = cloud.AutoscaleSettings.GetValueOrDefault(id);
            LockRules.Check(cloud, id);
            var setting = AutoscaleWish.Whole(body, id, known);
            return (cloud.With(setting), new ArmAnswer(known is null ? 201 : 200, AutoscaleJson.Render(setting)));
        });
    }
}
