using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>The remote desktop file of an instance, which has no desktop here: 501.</summary>
internal sealed class GetRemoteDesktopFile(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/roleInstances/{instance}/remoteDesktopFile"];

    public ArmAnswer Answer(ArmRequest request)
    {
        CloudServiceLookup.Instance(CloudServiceLookup.Find(store.Read(), request), request["instance"]);
        throw new ArmException(ArmErrors.NotImplemented(request.Method, request.Path));
    }
}
