using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>With one instance a role is away while it is updated.</summary>
internal sealed class TwoInstancesEach : IChangeRule
{
    public string Code => "D06";

    public string Title => "Two instances or more in each role";

    public Severity Severity => Severity.Warn;

    public string Source => "Update a cloud service: at least two instances for each role, or there is downtime";

    public bool Concerns(ChangeFacts facts) => facts.Kind == ChangeKind.Update && facts.Order.Mode != UpgradeMode.Simultaneous && facts.Target is { Roles.Count: > 0 };

    public Finding Judge(ChangeFacts facts) => facts.Target!.Roles.Where(role => role.Capacity < 2).Select(role => role.Name).ToList() is not { Count: > 0 } alone
        ? this.Met($"{facts.Target.Roles.Min(role => role.Capacity)}")
        : this.NotMet("1", "A role has one instance", $"{string.Join(", ", alone)}: its one instance is away while it is updated.", "Scale to two first, or accept the downtime.");
}
