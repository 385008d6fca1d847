using Portal.Domain.Swaps;

namespace Portal.Domain.Preconditions;

/// <summary>A swap that overlaps another operation can leave a service beyond repair.</summary>
public sealed class NoOtherSwapIsRunning : IPrecondition<SwapFacts>
{
    public string Code => "P16";

    public string Title => "No other swap is running";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): no other operation in parallel";

    public Finding Judge(SwapFacts facts) => facts.ActiveOperation is not { } active
        ? this.Met("none")
        : active.Change is { } change ? this.NotMet($"operation {active.Id}", "A change is running",
            $"{active.StartedBy.Name} started operation {active.Id} ({change.Title}) at {active.StartedAt.UtcDateTime:HH:mm:ss} UTC; it has not ended yet.",
            "Open it and wait for its end.")
        : this.NotMet($"swap {active.Id}", "A swap is running",
            $"{active.StartedBy.Name} started swap {active.Id} at {active.StartedAt.UtcDateTime:HH:mm:ss} UTC; it has not ended yet.",
            "Open that swap and wait for its end.");
}
