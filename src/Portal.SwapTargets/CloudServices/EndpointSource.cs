using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices;

/// <summary>Where the endpoints of both sides are known from: the definitions where both are known, else the load balancers.</summary>
/// <param name="Ladder">Both sides, aligned.</param>
/// <param name="IsDefined">By the definitions: internal endpoints count too.</param>
internal sealed record EndpointSource(EndpointLadder Ladder, bool IsDefined)
{
    public int InProduction => Ladder.Both.Count + Ladder.ProductionAlone.Count;

    public int InStaging => Ladder.Both.Count + Ladder.StagingAlone.Count;

    /// <summary>What the numbers count: defined, or public.</summary>
    public string Word => IsDefined ? "defined" : "public";

    public string From => IsDefined ? "by their definitions" : "counted on the load balancers";

    /// <summary>Null when neither definitions nor load balancers tell, with the finding that says so.</summary>
    public static EndpointSource? Of(CloudServicePair facts, IPrecondition rule, out Finding open)
    {
        open = rule.JudgeBoth(facts, "read", (side, slot) => JudgeSide(rule, facts, side, slot));
        if (open.Answer != Answer.Met)
            return null;
        return facts is { ProductionRelease: { } live, StagingRelease: { } staged }
            ? new(new(KnownEndpoint.Of(live), KnownEndpoint.Of(staged)), IsDefined: true)
            : new(new(KnownEndpoint.Of(facts.Production!.LoadBalancer.OrNull()!), KnownEndpoint.Of(facts.Staging!.LoadBalancer.OrNull()!)), IsDefined: false);
    }

    private static Finding JudgeSide(IPrecondition rule, CloudServicePair facts, CloudServiceSide side, Slot slot) =>
        facts is { ProductionRelease: not null, StagingRelease: not null } || side.LoadBalancer.TryGet(out _)
            ? rule.Met("read")
            : rule.NotReadYet(side.LoadBalancer, $"the load balancer of {slot.Word()}", "Endpoints");
}
