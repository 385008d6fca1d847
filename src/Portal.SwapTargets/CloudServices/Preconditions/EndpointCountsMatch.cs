using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>
/// Both sides have the same number of endpoints. Azure does not give the definition back, so the public ones are counted on the
/// load balancers; internal ones do not show there.
/// </summary>
internal sealed class EndpointCountsMatch : IPrecondition<CloudServicePair>
{
    public string Code => "P19";

    public string Title => "Endpoints equal";

    public Severity Severity => Severity.Block;

    public string Source => "Microsoft 2010: both deployments define the same number of endpoints; Swap Deployment (REST); documented for the classic model";

    public Finding Judge(CloudServicePair facts)
    {
        var read = this.JudgeBoth(facts, "read", JudgeSide);
        if (read.Answer != Answer.Met)
            return read with { Severity = SeverityFor(facts) };

        var ladder = new EndpointLadder(facts.Production!.LoadBalancer.OrNull()!, facts.Staging!.LoadBalancer.OrNull()!);
        var (live, staged) = (ladder.Both.Count + ladder.ProductionAlone.Count, ladder.Both.Count + ladder.StagingAlone.Count);
        if (live == staged)
            return this.Met($"{live} and {staged} public");

        var (poor, alone) = live > staged ? ("staging", ladder.ProductionAlone) : ("production", ladder.StagingAlone);
        return this.NotMet($"{live} and {staged} public", "Endpoints differ",
            $"Production has {live} public {(live == 1 ? "endpoint" : "endpoints")}, staging {staged}, counted on the load balancers. Missing in {poor}: {string.Join(", ", alone)}.",
            "Deploy staging with the endpoints of production, or update production in place.")
            with { Severity = SeverityFor(facts), AzureSays = AzureWords.EndpointsDiffer, Concerns = DifferenceKind.Endpoint };
    }

    private Finding JudgeSide(CloudServiceSide side, Slot slot) => side.LoadBalancer.TryGet(out _)
        ? this.Met("read")
        : this.NotReadYet(side.LoadBalancer, $"the load balancer of {slot.Word()}", "Endpoints");

    private Severity SeverityFor(CloudServicePair facts) => facts.Options.EndpointCountMayDiffer ? Severity.Warn : Severity;
}
