using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>No front end of either side sits in a subnet; services with an internal load balancer cannot be swapped.</summary>
internal sealed class NoFrontendIsInternal : IPrecondition<CloudServicePair>
{
    public string Code => "P09";

    public string Title => "No internal load balancer";

    public Severity Severity => Severity.Block;

    public string Source => "MicrosoftDocs/azure-docs#101351; CloudserviceRP 2022-09-04: up to two load balancer configurations";

    public Finding Judge(CloudServicePair facts) => this.JudgeBoth(facts, "none", JudgeSide);

    private Finding JudgeSide(CloudServiceSide side, Slot slot)
    {
        var inside = side.Frontends
            .Where(frontend => frontend.SubnetId is not null || frontend.PrivateAddress is not null)
            .Select(frontend => frontend.Name)
            .Concat((side.LoadBalancer.OrNull()?.Frontends ?? [])
                .Where(frontend => frontend.SubnetId is not null || frontend.PrivateAddress is not null)
                .Select(frontend => frontend.Name))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();

        return inside.Count == 0
            ? this.Met("none")
            : this.NotMet($"{slot.Word()} {inside.Count}", "Internal load balancer",
                $"{side.Name} has the internal frontend {string.Join(" and ", inside)}.",
                "Redeploy without the internal load balancer, or switch by DNS instead.")
                with { AzureSays = "CloudServiceLoadBalancerShouldNotReferenceBothPublicIPAndSubnet" };
    }
}
