using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>DELETE of an autoscale setting, at once.</summary>
internal sealed class DeleteAutoscaleSetting(CloudStore store) : IArmOperation
{
    public string Method => "DELETE";

    public IReadOnlyList<string> Routes => [GetAutoscaleSetting.Route];

    public ArmAnswer Answer(ArmRequest request) => store.Change(cloud =>
    {
        var id = GetAutoscaleSetting.IdOf(request);
        if (!cloud.AutoscaleSettings.ContainsKey(id))
            return (cloud, new ArmAnswer(204));
        LockRules.CheckDelete(cloud, id);
        return (cloud with { AutoscaleSettings = cloud.AutoscaleSettings.Remove(id) }, ArmAnswer.Ok());
    });
}
