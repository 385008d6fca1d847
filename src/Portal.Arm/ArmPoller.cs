using Azure.Core;

namespace Portal.Arm;

/// <summary>Asks once how an operation is. Knows late answers better than the SDK, which takes some that mean success for failures.</summary>
public sealed class ArmPoller
{
    private readonly ArmRequests _requests;

    internal ArmPoller(ArmRequests requests) => _requests = requests;

    /// <summary>One poll is one GET. Never throws for what the cloud answers.</summary>
    /// <param name="doing">For sentences: "follow the swap of shop-blue".</param>
    public async Task<ArmPoll> PollAsync(ArmOperationReference operation, string doing, CancellationToken cancellationToken)
    {
        if ((operation.StatusUri ?? operation.LocationUri) is not { } address)
            return new ArmPoll.Unknown(ArmFailures.Unreadable(doing, "the cloud named no address to ask"));
        try
        {
            var response = await _requests.SendAsync(new ArmRequest(RequestMethod.Get, address) { Once = true }, cancellationToken);
            return operation.StatusUri is null ? ArmPollAnswers.OfLocation(response, doing) : ArmPollAnswers.OfStatus(response, doing);
        }
        catch (Exception exception) when (ArmFailures.Explains(exception, cancellationToken))
        {
            return new ArmPoll.Unknown(ArmFailures.Of(exception, doing));
        }
    }
}
