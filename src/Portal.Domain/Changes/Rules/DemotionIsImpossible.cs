using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>Once in production, a deployment cannot be moved back to an empty staging.</summary>
internal sealed class DemotionIsImpossible : IChangeRule
{
    public string Code => "C10";

    public string Title => "Production is not moved to staging";

    public Severity Severity => Severity.Block;

    public string Source => "Microsoft 2010: once in production a deployment cannot be moved back to staging; Move-AzureDeployment refuses without staging";

    public bool Concerns(ChangeFacts facts) => facts.Kind == ChangeKind.Demote;

    public Finding Judge(ChangeFacts facts) => this.NotMet("not possible", "Production cannot be demoted", $"{facts.Service?.Production?.Name ?? "Production"} cannot be moved to staging.", "Deploy something to staging and swap the two, or stop production and delete it.");
}
