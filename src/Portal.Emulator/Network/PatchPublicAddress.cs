using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>PATCH of a public IP address: replaces its tags.</summary>
internal sealed class PatchPublicAddress(CloudStore store) : IArmOperation
{
    public string Method => "PATCH";

    public IReadOnlyList<string> Routes => [GetPublicAddress.Route];

    public ArmAnswer Answer(ArmRequest request)
    {
        var tags = Wishes.Tags(request.Body());
        return store.Change(cloud =>
        {
            var known = GetPublicAddress.Find(cloud, request);
            ETags.Check(request, known);
            LockRules.Check(cloud, known.Id);
            var next = tags is null ? known : known with { Tags = tags };
            return (cloud.With(next), ArmAnswer.Ok(PublicAddressJson.Render(next)).Tagged(next));
        });
    }
}
