using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Lists every cloud service of a subscription or of a resource group.</summary>
internal sealed class ListCloudServices(CloudStore store, ArmPages pages) : IArmOperation
{
    private readonly WrittenCloudServices _written = new();

    public string Method => "GET";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.InSubscription, CloudServiceRoutes.InGroup];

    public ArmAnswer Answer(ArmRequest request)
    {
        var cloud = store.Read();
        return pages.Page(request, cloud.CloudServices, request.ListScope, service => _written.Of(cloud, service, request.ApiVersion));
    }
}
