using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>PATCH of a load balancer: replaces its tags.</summary>
internal sealed class PatchLoadBalancer(CloudStore store) : IArmOperation
{
    public string Method => "PATCH";

    public IReadOnlyList<string> Routes => [GetLoadBalancer.Route];

    public ArmAnswer Answer(ArmRequest request)
    {
        var tags = Wishes.Tags(request.Body());
        return store.Change(cloud =>
        {
            var known = GetLoadBalancer.Find(cloud, request);
            ETags.Check(request, known);
            LockRules.Check(cloud, known.Id);
            var next = tags is null ? known : known with { Tags = tags };
            return (cloud.With(next), ArmAnswer.Ok(LoadBalancerJson.Render(next)).Tagged(next));
        });
    }
}
