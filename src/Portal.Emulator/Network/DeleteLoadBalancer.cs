using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>DELETE of a load balancer that belongs to no cloud service, at once; its address is free afterwards.</summary>
internal sealed class DeleteLoadBalancer(CloudStore store) : IArmOperation
{
    public string Method => "DELETE";

    public IReadOnlyList<string> Routes => [GetLoadBalancer.Route];

    public ArmAnswer Answer(ArmRequest request) => store.Change(cloud =>
    {
        if (!cloud.LoadBalancers.TryGetValue(GetLoadBalancer.IdOf(request), out var known))
            return (cloud, new ArmAnswer(204));
        ETags.Check(request, known);
        LockRules.CheckDelete(cloud, known.Id);
        CheckFree(cloud, known);
        cloud = Attachments.Detach(cloud, known);
        return (cloud with { LoadBalancers = cloud.LoadBalancers.Remove(known.Id) }, ArmAnswer.Ok());
    });

    /// <exception cref="ArmException">It belongs to a cloud service.</exception>
    internal static void CheckFree(Cloud cloud, LoadBalancer balancer)
    {
        if (cloud.CloudServices.Values.FirstOrDefault(service => service.LoadBalancerIds.Any(id => ResourceIds.Same(id, balancer.Id))) is { } owner)
            throw new ArmException(ArmErrors.BalancerInUse(balancer.Id, owner.Name));
    }
}
