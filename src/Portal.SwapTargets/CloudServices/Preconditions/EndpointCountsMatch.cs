using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>
/// Both sides have the same number of endpoints. Azure does not give the definition back: where the portal knows the releases of both sides, their
/// definitions count; else the public endpoints are counted on the load balancers, where internal ones do not show.
/// </summary>
internal sealed class EndpointCountsMatch : IPrecondition<CloudServicePair>
{
    public string Code => "P19";

    public string Title => "Endpoints equal";

    public Severity Severity => Severity.Block;

    public string Source => "Microsoft 2010: both deployments define the same number of endpoints; Swap Deployment (REST); documented for the classic model";

    public Finding Judge(CloudServicePair facts)
    {
        if (EndpointSource.Of(facts, this, out var open) is not { } source)
            return open with { Severity = SeverityFor(facts) };

        var (live, staged) = (source.InProduction, source.InStaging);
        var measured = $"{live} and {staged} {source.Word}";
        if (live == staged)
            return this.Met(measured);

        var (poor, alone) = live > staged ? ("staging", source.Ladder.ProductionAlone) : ("production", source.Ladder.StagingAlone);
        return this.NotMet(measured, "Endpoints differ",
            $"Production has {live} {(source.IsDefined ? "" : "public ")}{(live == 1 ? "endpoint" : "endpoints")}, staging {staged}, {source.From}. Missing in {poor}: {string.Join(", ", alone)}.",
            "Deploy staging with the endpoints of production, or update production in place.")
            with { Severity = SeverityFor(facts), AzureSays = AzureWords.EndpointsDiffer, Concerns = DifferenceKind.Endpoint };
    }

    private Severity SeverityFor(CloudServicePair facts) => facts.Options.EndpointCountMayDiffer ? Severity.Warn : Severity;
}
