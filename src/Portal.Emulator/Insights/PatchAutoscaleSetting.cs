using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>PATCH of an autoscale setting: changes what the body names.</summary>
internal sealed class PatchAutoscaleSetting(CloudStore store) : IArmOperation
{
    public string Method => "PATCH";

    public IReadOnlyList<string> Routes => [GetAutoscaleSetting.Route];

    public ArmAnswer Answer(ArmRequest request)
    {
        var body = request.Body();
        Wishes.Shape(body, ["properties"]);
        return store.Change(cloud =>
        {
            var known = GetAutoscaleSetting.Find(cloud, request);
            LockRules.Check(cloud, known.Id);
            var setting = AutoscaleWish.Merged(body, known);
            return (cloud.With(setting), ArmAnswer.Ok(AutoscaleJson.Render(setting)));
        });
    }
}
