using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Subscriptions;

/// <summary>PUT of a resource group: makes it (201), or gives it the tags of the body (200).</summary>
internal sealed class PutResourceGroup(CloudStore store) : IArmOperation
{
    public string Method => "PUT";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var name = GroupNames.Check(request["group"]);
        var body = request.Body();
        var location = Wishes.Location(body, name, null);
        var tags = Wishes.Tags(body);
        return store.Change(cloud =>
        {
            var id = ResourceIds.Group(request.Subscription, name);
            var known = cloud.Groups.GetValueOrDefault(id);
            LockRules.Check(cloud, id);
            if (known is not null && !ResourceIds.Same(known.Location, location))
                throw new ArmException(ArmErrors.InvalidGroupLocation(name, known.Location, location));
            var group = (known ?? new ResourceGroup(id, name, location)) with { Tags = tags ?? known?.Tags ?? TagNames.None };
            return (cloud.With(group), new ArmAnswer(known is null ? 201 : 200, ResourceGroupJson.Render(group)));
        });
    }
}
