using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Nobody changes the load balancers and addresses that the swap is about to change.</summary>
internal sealed class NetworkResourcesAreSettled : IPrecondition<CloudServicePair>
{
    public string Code => "P18";

    public string Title => "Network settled";

    public Severity Severity => Severity.Block;

    public string Source => "Inferred: Azure refuses to change a network resource that is being changed";

    public Finding Judge(CloudServicePair facts) => this.JudgeBoth(facts, "settled", JudgeSide);

    private Finding JudgeSide(CloudServiceSide side, Slot slot)
    {
        if (side.LoadBalancer.TryGet(out var balancer) && IsBusy(balancer.ProvisioningState))
            return Busy("Load balancer", balancer.Name, balancer.ProvisioningState);
        if (side.PublicIp.TryGet(out var ip) && IsBusy(ip.ProvisioningState))
            return Busy("Address", ResourcePath.NameOf(ip.Id), ip.ProvisioningState);
        if (balancer is null)
            return this.NotReadYet(side.LoadBalancer, $"the load balancer of {slot.Word()}", "Load balancer");
        if (ip is null)
            return this.AddressNotRead(side, slot);

        return balancer.ProvisioningState.Length > 0 && ip.ProvisioningState.Length > 0
            ? this.Met("settled")
            : this.Unknown("not told", "Network state not told", $"Azure does not tell the state of the network of {slot.Word()}.", "Read again.");
    }

    private static bool IsBusy(string state) => state.Length > 0 && !state.Is("Succeeded");

    private Finding Busy(string thing, string name, string state)
    {
        var failed = state.Is("Failed");
        return this.NotMet($"{name} {state.ToLowerInvariant()}", failed ? $"{thing} has failed" : $"{thing} is {state.ToLowerInvariant()}",
            $"{name} is in state {state}.", failed ? $"Update {name} until it succeeds." : "Wait until it has ended.");
    }
}
