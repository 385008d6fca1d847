using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>The load balancer of each side is there and has one front end with an id: what the swap turns round.</summary>
internal sealed class EachLoadBalancerHasOneFrontend : IPrecondition<CloudServicePair>
{
    public string Code => "P10";

    public string Title => "Load balancers have one frontend";

    public Severity Severity => Severity.Block;

    public string Source => "Switch-AzCloudService: reads the load balancer by name in the service's own resource group";

    public Finding Judge(CloudServicePair facts) => this.JudgeBoth(facts, "1 and 1", JudgeSide);

    private Finding JudgeSide(CloudServiceSide side, Slot slot)
    {
        if (side.LoadBalancer is Reading<LoadBalancerFacts>.Missing)
            return this.NotMet($"{slot.Word()} missing", "Load balancer missing",
                $"The load balancer{(side.Frontends is [var first, ..] ? $" {first.LoadBalancer}" : "")} of {side.Name} is not in {side.ResourceGroup}.",
                "Read again; if it stays away, redeploy that side.");
        if (!side.LoadBalancer.TryGet(out var balancer))
            return this.NotReadYet(side.LoadBalancer, $"the load balancer of {slot.Word()}", "Load balancer");

        return balancer.Frontends switch
        {
            [{ Id.Length: > 0 }] => this.Met("1"),
            [_] => this.NotMet($"{slot.Word()} without id", "Frontend without id", $"The frontend of {balancer.Name} has no id.", "Read again."),
            { Count: var count } => this.NotMet($"{slot.Word()} {count}", $"{count} frontends", $"{balancer.Name} has {count} frontends; a swap needs exactly one.",
                $"Leave {balancer.Name} one frontend."),
        };
    }
}
