using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>A note: long connections, sessions in memory and queues do not move with an address.</summary>
internal sealed class NothingInFlightIsLost : IPrecondition<CloudServicePair>
{
    public string Code => "P37";

    public string Title => "Nothing in flight lost";

    public Severity Severity => Severity.Inform;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): connections may fail for a moment; practice";

    public Finding Judge(CloudServicePair facts) => this.Unknown("not read", "In-flight work not known",
        "Open connections stay on the deployment they reached; workers of both sides may read one queue.",
        "Keep the old side until its work has drained.");
}
