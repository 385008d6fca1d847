using Portal.Domain.Swaps;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>Sends a request again when nobody answered, as the SDK's own retry policy would.</summary>
internal sealed class PushyCloudDoor(SimulatedCloud cloud, Lifeline life, Truth truth, TimeProvider time) : CloudDoor(cloud, life, truth, time)
{
    public override async Task<Submission> BeginAsync(SwapIntent intent, string correlation, CancellationToken cancellationToken)
    {
        var answer = await base.BeginAsync(intent, correlation, cancellationToken);
        return answer is Submission.Unknown ? await base.BeginAsync(intent, correlation, cancellationToken) : answer;
    }
}
