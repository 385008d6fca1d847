using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Subscriptions;

/// <summary>PUT of a resource group: makes it, or leaves it as it is.</summary>
internal sealed class PutResourceGroup(CloudStore store) : IArmOperation
{
    public string Method => "PUT";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var location = request.Body().TextAt("location") ?? throw new ArmException(ArmErrors.InvalidRequestContent("'location' is missing"));
        return store.Change(cloud =>
        {
            var id = ResourceIds.Group(request.Subscription, request["group"]);
            if (cloud.Groups.TryGetValue(id, out var known))
                return (cloud, ArmAnswer.Ok(ResourceGroupJson.Render(known)));
            var group = new ResourceGroup(id, request["group"], location);
            return (cloud.With(group), new ArmAnswer(201, ResourceGroupJson.Render(group)));
        });
    }
}
