using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>The swap is an operation of one region.</summary>
internal sealed class RegionsMatch : IPrecondition<CloudServicePair>
{
    public string Code => "P05";

    public string Title => "Same region";

    public Severity Severity => Severity.Block;

    public string Source => "Load Balancers, Swap Public IP Addresses (REST): one location";

    public Finding Judge(CloudServicePair facts)
    {
        if (facts is not { Production: { } production, Staging: { } staging })
            return this.OneSideOnly();

        var (live, staged) = (Normal(production.Location), Normal(staging.Location));
        if (live.Length == 0 || staged.Length == 0)
            return this.Unknown("not told", "Region not told", $"Azure does not tell the region of {(live.Length == 0 ? production : staging).Name}.", "Read again.");

        return live == staged
            ? this.Met(live)
            : this.NotMet($"{live} and {staged}", "Regions differ", $"Production is in {live}, staging in {staged}.", $"Deploy the release in {live}.");
    }

    // Azure writes both "West Europe" and "westeurope".
    private static string Normal(string location) => location.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
