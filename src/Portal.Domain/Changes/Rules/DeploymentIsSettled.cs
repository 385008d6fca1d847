using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>The platform refuses a second piece of work on one deployment, or damages it.</summary>
internal sealed class DeploymentIsSettled : IChangeRule
{
    public string Code => "P14";

    public string Title => "Nothing else works on the deployment";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): no other operation in parallel";

    public bool Concerns(ChangeFacts facts) => facts.Target is not null;

    public Finding Judge(ChangeFacts facts) => facts.Target is { IsAtRest: true }
        ? this.Met(facts.Target.State)
        : this.NotMet(facts.Target!.State, $"{facts.Name} is being changed", $"Azure says {facts.Target.State}{(facts.Target.Walking is { } domain ? $", update domain {domain} is next" : "")}.", "Wait until it is settled; an update by hand is walked to its end first.");
}
