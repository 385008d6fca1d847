using Azure;
using Azure.Core;
using Portal.Arm;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices.Reads;

namespace Portal.SwapTargets.CloudServices;

/// <summary>Sends a swap, exactly once, and follows it.</summary>
/// <remarks>Spec: Microsoft.Network 2022-05-01, cloudServiceSwap.json. The slot in the body is the one that the service shall have afterwards.</remarks>
internal sealed class SwapSender(ArmConnection arm, NetworkReads network, TimeProvider time)
{
    public Task<Submission> BeginAsync(SwapIntent intent, string correlation, CancellationToken cancellationToken) => SendAsync(
        new MendRequest($"swap {intent.Staging.Name} into production", "PUT", network.SwapAddress(intent.Staging.Deployment.Value), new { properties = new { slotType = "Production" } }),
        $"swap {intent.Staging.Name} into production", correlation, cancellationToken);

    /// <summary>Sends one request of a repair, exactly once.</summary>
    public Task<Submission> MendAsync(MendRequest request, string correlation, CancellationToken cancellationToken) =>
        SendAsync(request, $"mend the pair: {request.Does}", correlation, cancellationToken);

    /// <summary>Sends one request of a change, exactly once.</summary>
    public Task<Submission> SendAsync(MendRequest request, string correlation, CancellationToken cancellationToken) =>
        SendAsync(request, $"{char.ToLowerInvariant(request.Does[0])}{request.Does[1..]}", correlation, cancellationToken);

    private async Task<Submission> SendAsync(MendRequest mend, string doing, string correlation, CancellationToken cancellationToken)
    {
        var request = new ArmRequest(RequestMethod.Parse(mend.Method), mend.Address, mend.Body) { Once = true, Correlation = correlation };
        try
        {
            return Judge(await arm.Requests.SendAsync(request, cancellationToken), mend, doing);
        }
        catch (Exception exception) when (ArmFailures.Explains(exception, cancellationToken))
        {
            var failure = ArmFailures.Of(exception, doing);
            return failure.NeverSent ? new Submission.Refused(failure.ToCloud()) : new Submission.Unknown(failure.ToCloud());
        }
    }

    public async Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken) =>
        await arm.Poller.PollAsync(new ArmOperationReference(operation.StatusUri, operation.LocationUri), "follow the operation", cancellationToken) switch
        {
            ArmPoll.Running running => new SwapProgress.Running(running.Status, running.RetryAfter),
            ArmPoll.Succeeded => new SwapProgress.Succeeded(),
            ArmPoll.Failed failed => new SwapProgress.Failed(failed.Failure.ToCloud()),
            ArmPoll.Canceled canceled => new SwapProgress.Canceled(canceled.Failure.ToCloud()),
            ArmPoll.Unknown unknown => new SwapProgress.Unknown(unknown.Failure.ToCloud()),
            _ => throw new InvalidOperationException("A poll told something that is not known."),
        };

    private Submission Judge(Response response, MendRequest sent, string doing)
    {
        var answer = ArmAnswer.Of(response, doing);
        if (answer.Failure is { } failure)
            return answer.IsRefusal ? new Submission.Refused(failure.ToCloud()) : new Submission.Unknown(failure.ToCloud());
        if (answer.Operation is { } operation)
            return new Submission.Accepted(
                new CloudOperation(sent.Method, sent.Address, operation.StatusUri, operation.LocationUri, time.GetUtcNow(), answer.RequestId), answer.RetryAfter);
        return response.Status == 202
            ? new Submission.Unknown(ArmFailures.Unreadable(doing, "the cloud accepted it and named no address to follow", response).ToCloud())
            : new Submission.Completed();
    }
}
