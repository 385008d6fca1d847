using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>People stage small and forget to scale before the swap.</summary>
internal sealed class AsManyInstances : IChangeRule
{
    public string Code => "P29";

    public string Title => "No fewer instances";

    public Severity Severity => Severity.Warn;

    public string Source => "Practice: people stage small and forget to scale before the swap";

    public bool Concerns(ChangeFacts facts) => facts.Order.Deploys && Compared(facts) is not null && facts.Order.Deployment!.Roles.Count > 0;

    public Finding Judge(ChangeFacts facts) => facts.Order.Deployment!.Instances >= Compared(facts)!.Instances
        ? this.Met($"{facts.Order.Deployment.Instances} and {Compared(facts)!.Instances}")
        : this.NotMet($"{facts.Order.Deployment.Instances} and {Compared(facts)!.Instances}", "Fewer instances", $"{Compared(facts)!.Name} has {Compared(facts)!.Instances} instances, this would have {facts.Order.Deployment.Instances}.", "Ask for as many, or know why not.");

    private static DeploymentNow? Compared(ChangeFacts facts) => facts.Kind == ChangeKind.Deploy ? facts.Reading.Partner : facts.Target;
}
