using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Reads one cloud service.</summary>
internal sealed class GetCloudService(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One];

    public ArmAnswer Answer(ArmRequest request)
    {
        var cloud = store.Read();
        return ArmAnswer.Ok(CloudServiceJson.Render(cloud, CloudServiceLookup.Find(cloud, request), request.ApiVersion));
    }
}
