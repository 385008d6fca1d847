using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>What is switched off has nothing to restart.</summary>
internal sealed class DeploymentIsOn : IChangeRule
{
    public string Code => "D08";

    public string Title => "The deployment is on";

    public Severity Severity => Severity.Block;

    public string Source => "CloudserviceRP 2022-09-04: restart, reimage";

    public bool Concerns(ChangeFacts facts) => facts.Kind is ChangeKind.Restart or ChangeKind.Reimage && facts.Target is not null;

    public Finding Judge(ChangeFacts facts) => facts.Target!.IsOn != false
        ? this.Met("on")
        : this.NotMet("off", "It is stopped", $"{facts.Name} is off: there is nothing to {ChangeWords.Verb(facts.Kind).ToLowerInvariant()}.", "Start it.");
}
