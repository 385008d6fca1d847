using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>A role without instances cannot be deployed; the whole deployment is deleted instead.</summary>
internal sealed class SomeInstancesStay : IChangeRule
{
    public string Code => "D10";

    public string Title => "Each role keeps an instance";

    public Severity Severity => Severity.Block;

    public string Source => "CloudserviceRP 2022-09-04: a role has at least one instance";

    public bool Concerns(ChangeFacts facts) => facts.Kind == ChangeKind.Delete && !facts.IsWhole && facts.Target is not null;

    public Finding Judge(ChangeFacts facts) => facts.Target!.Roles.Where(role => role.Instances.Count > 0 && role.Instances.All(instance => facts.Order.Instances.Contains(instance.Name, StringComparer.OrdinalIgnoreCase))).Select(role => role.Name).ToList() is not { Count: > 0 } emptied
        ? this.Met("yes")
        : this.NotMet("none left", "A role would be empty", $"{string.Join(", ", emptied)} would have no instance left.", "Delete the deployment instead, or leave one.");
}
