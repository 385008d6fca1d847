using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Subscriptions;

/// <summary>PATCH of a resource group: replaces its tags.</summary>
internal sealed class PatchResourceGroup(CloudStore store) : IArmOperation
{
    public string Method => "PATCH";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var tags = Wishes.Tags(request.Body());
        return store.Change(cloud =>
        {
            var known = cloud.Groups[ResourceIds.Group(request.Subscription, request["group"])];
            LockRules.Check(cloud, known.Id);
            var group = tags is null ? known : known with { Tags = tags };
            return (cloud.With(group), ArmAnswer.Ok(ResourceGroupJson.Render(group)));
        });
    }
}
