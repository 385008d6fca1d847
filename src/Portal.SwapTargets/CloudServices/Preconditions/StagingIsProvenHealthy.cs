using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>A note: that instances are started does not prove that they answer well.</summary>
internal sealed class StagingIsProvenHealthy : IPrecondition<CloudServicePair>
{
    public string Code => "P36";

    public string Title => "Staging proven healthy";

    public Severity Severity => Severity.Inform;

    public string Source => "Practice: probe and warm staging before it goes live";

    public Finding Judge(CloudServicePair facts) => this.Unknown("not read", "Health not probed",
        "Started instances need not answer well; nothing was asked over HTTP.",
        $"Open {facts.Service.Staging?.Vip?.Name ?? "the staging address"} and see that it answers.");
}
