using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Azure swaps only what was paired when the second of the two was created.</summary>
internal sealed class SwapPartnerIsSet : IPrecondition<CloudServicePair>
{
    public string Code => "P01";

    public string Title => "Swap partner set";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support); Switch-AzCloudService";

    public Finding Judge(CloudServicePair facts) => string.IsNullOrWhiteSpace(facts.Partner.RawId)
        ? this.NotMet("none", "No swap partner",
            $"{facts.Sides.FirstOrDefault()?.Name ?? facts.Service.Name} is not paired with another deployment; Azure sets that only when the second one is created.",
            "Deploy a new release paired with it.") with { AzureSays = "SwappableCloudServicePropertyNotSet" }
        : this.Met("set");
}
