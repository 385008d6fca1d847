using Portal.Domain.Swaps;

namespace Portal.Domain.Preconditions;

/// <summary>A swap exchanges two addresses, so there must be a deployment that holds the production address.</summary>
public sealed class ProductionIsDeployed : IPrecondition<SwapFacts>
{
    public string Code => "C02";

    public string Title => "Production is deployed";

    public Severity Severity => Severity.Block;

    public string Source => "Move-AzureDeployment: without a production deployment the classic call promotes instead of swapping";

    public Finding Judge(SwapFacts facts) => facts.Service.Production is { } production
        ? this.Met(production.Name)
        : this.NotMet("none", "No production deployment", $"{facts.Service.Name} has no production deployment.",
            "Deploy a release to production first.");
}
