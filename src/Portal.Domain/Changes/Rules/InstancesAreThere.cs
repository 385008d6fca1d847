using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>What is not there cannot be restarted.</summary>
internal sealed class InstancesAreThere : IChangeRule
{
    public string Code => "D09";

    public string Title => "The instances are there";

    public Severity Severity => Severity.Block;

    public string Source => "CloudserviceRP 2022-09-04: roleInstances";

    public bool Concerns(ChangeFacts facts) => !facts.IsWhole && facts.Target is not null;

    public Finding Judge(ChangeFacts facts) => facts.Order.Instances.Except(facts.Target!.Roles.SelectMany(role => role.Instances).Select(instance => instance.Name), StringComparer.OrdinalIgnoreCase).ToList() is not { Count: > 0 } missing
        ? this.Met(ChangeWords.What(facts.Order, facts.Name))
        : this.NotMet("missing", "An instance has gone", $"{string.Join(", ", missing)} is not an instance of {facts.Name}.", "Open the deployment again.");
}
