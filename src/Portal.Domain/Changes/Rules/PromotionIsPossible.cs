using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>Staging moves into an empty production, where the kind can do that.</summary>
internal sealed class PromotionIsPossible : IChangeRule
{
    public string Code => "C02";

    public string Title => "Staging can be promoted";

    public Severity Severity => Severity.Block;

    public string Source => "Move-AzureDeployment: without a production deployment the classic call promotes instead of swapping";

    public bool Concerns(ChangeFacts facts) => facts.Kind == ChangeKind.Promote;

    public Finding Judge(ChangeFacts facts) => facts switch
    {
        { Service.Production: { } there } => this.NotMet("occupied", "Production is occupied", $"{there.Name} is in production.", "Swap instead."),
        { Service.Staging: null } => this.NotMet("empty", "Nothing is staged", "There is no deployment in staging.", "Deploy one."),
        { Capabilities.Promotes: false } => this.NotMet("not possible", "This kind cannot promote", "Azure Cloud Services (extended support) exchanges the addresses of two deployments; one alone stays in its slot.", "Delete and redeploy it into production, or deploy a new production beside it and swap."),
        _ => this.Met("possible"),
    };
}
