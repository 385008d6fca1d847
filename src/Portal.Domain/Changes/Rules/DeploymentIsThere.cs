using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>A deployment that has gone cannot be changed.</summary>
internal sealed class DeploymentIsThere : IChangeRule
{
    public string Code => "D02";

    public string Title => "The deployment is there";

    public Severity Severity => Severity.Block;

    public string Source => "CloudserviceRP 2022-09-04: the resource itself";

    public bool Concerns(ChangeFacts facts) => facts.Kind is not (ChangeKind.Deploy or ChangeKind.Promote or ChangeKind.Demote);

    public Finding Judge(ChangeFacts facts) => facts.Target is not null
        ? this.Met(facts.Target.Name)
        : this.NotMet("gone", "The deployment has gone", "It was there when the page was opened, and is not there any more.", "Open the service again.");
}
