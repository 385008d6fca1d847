using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>Two operations at the same time can leave a service beyond repair.</summary>
internal sealed class NoOtherOperationRuns : IChangeRule
{
    public string Code => "P16";

    public string Title => "No other operation is running";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): no other operation in parallel";

    public bool Concerns(ChangeFacts facts) => true;

    public Finding Judge(ChangeFacts facts) => facts.Active is not { } active
        ? this.Met("none")
        : this.NotMet($"operation {active.Id}", "An operation is running",
            $"{active.StartedBy.Name} started operation {active.Id} at {active.StartedAt.UtcDateTime:HH:mm:ss} UTC; it has not ended yet.", "Open it and wait for its end.");
}
