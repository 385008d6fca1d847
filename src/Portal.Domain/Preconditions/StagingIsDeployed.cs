using Portal.Domain.Swaps;

namespace Portal.Domain.Preconditions;

/// <summary>There must be something to put live. Production alone can never be moved to staging.</summary>
public sealed class StagingIsDeployed : IPrecondition<SwapFacts>
{
    public string Code => "C01";

    public string Title => "Staging is deployed";

    public Severity Severity => Severity.Block;

    public string Source => "Microsoft 2010: production cannot be moved back to staging; Move-AzureDeployment refuses without staging";

    public Finding Judge(SwapFacts facts) => facts.Service.Staging is { } staging
        ? this.Met(staging.Name)
        : this.NotMet("none", "Nothing to swap", $"{facts.Service.Name} has no staging deployment.", "Deploy a release to staging first.");
}
