using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Each side names exactly one public front end. Internal ones are <see cref="NoFrontendIsInternal"/>'s matter.</summary>
internal sealed class EachSideHasOnePublicFrontend : IPrecondition<CloudServicePair>
{
    public string Code => "P08";

    public string Title => "One public frontend each";

    public Severity Severity => Severity.Block;

    public string Source => "Switch-AzCloudService: one load balancer configuration, one frontend, one public address";

    public Finding Judge(CloudServicePair facts) => this.JudgeBoth(facts, "1 and 1", JudgeSide);

    private Finding JudgeSide(CloudServiceSide side, Slot slot)
    {
        var named = side.Frontends.Count(frontend => frontend.PublicIpId is not null);
        var empty = side.Frontends.Count(frontend => frontend is { PublicIpId: null, SubnetId: null, PrivateAddress: null });
        var unused = side.LoadBalancerConfigurations - side.Frontends.Select(frontend => frontend.LoadBalancer.ToUpperInvariant()).Distinct().Count();
        return (named, empty, unused) switch
        {
            (1, 0, <= 0) => this.Met("1"),
            (0, _, _) => Fault("0", side.Frontends.Count > empty ? "Internal load balancer" : "No public frontend", $"{side.Name} has no public frontend."),
            ( > 1, _, _) => Fault($"{named}", $"{named} public frontends", $"{side.Name} has {named} public frontends; a swap needs exactly one."),
            _ => Fault($"{side.LoadBalancerConfigurations}", "Frontends unclear",
                $"{side.Name} names {side.LoadBalancerConfigurations} load balancers and {side.Frontends.Count} frontends; a swap needs one of each."),
        };

        Finding Fault(string count, string headline, string because) => this.NotMet($"{slot.Word()} {count}", headline, because,
            "Redeploy with one public frontend, or switch by DNS instead.");
    }
}
