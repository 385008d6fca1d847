using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>Two deployments of a pair are in one region.</summary>
internal sealed class RegionIsThePartners : IChangeRule
{
    public string Code => "P05";

    public string Title => "Same region";

    public Severity Severity => Severity.Block;

    public string Source => "Load Balancers, Swap Public IP Addresses (REST): one location";

    public bool Concerns(ChangeFacts facts) => facts.Creates && facts.Reading.Partner is not null;

    public Finding Judge(ChangeFacts facts) => Same(facts.Reading.Partner!.Region, facts.Order.Deployment!.Region)
        ? this.Met(facts.Reading.Partner.Region)
        : this.NotMet("differs", "Regions differ", $"{facts.Reading.Partner.Name} is in {facts.Reading.Partner.Region}, the new deployment would be in {facts.Order.Deployment.Region}.", $"Deploy in {facts.Reading.Partner.Region}.");

    // West Europe and westeurope are the same place.
    private static bool Same(string one, string other) => string.Equals(one.Replace(" ", "", StringComparison.Ordinal), other.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
