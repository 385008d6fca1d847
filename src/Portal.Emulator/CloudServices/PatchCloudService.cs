using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>PATCH of a cloud service: replaces its tags, at once.</summary>
internal sealed class PatchCloudService(CloudStore store) : IArmOperation
{
    public string Method => "PATCH";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One];

    public ArmAnswer Answer(ArmRequest request)
    {
        var tags = Wishes.Tags(request.Body());
        return store.Change(cloud =>
        {
            var service = CloudServiceLookup.Find(cloud, request);
            if (LockRules.Broken(cloud, service.Id) is { } locked)
                throw new ArmException(locked);
            var next = cloud.With(tags is null ? service : service with { Tags = tags, ModifiedAt = store.Now });
            return (next, ArmAnswer.Ok(CloudServiceJson.Render(next, next.CloudServices[service.Id], request.ApiVersion)));
        });
    }
}
