using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>A kind of thing whose deployments can be made, changed and deleted. Stands beside <see cref="ISwapTarget"/>.</summary>
public interface IChangeTarget
{
    /// <summary>The same as that of the <see cref="ISwapTarget"/>.</summary>
    string Kind { get; }

    ChangeCapabilities Capabilities { get; }

    /// <summary>The id that an ordered deployment will have.</summary>
    DeploymentId IdOf(DeploymentOrder order);

    /// <summary>The key that a service has whose production holds this address.</summary>
    ServiceKey KeyOf(AddressOrder production);

    /// <summary>Reads all that a change is judged on.</summary>
    /// <param name="order">What is wanted.</param>
    /// <param name="known">The service as it was listed; null for a new one.</param>
    /// <exception cref="CloudFailureException">The cloud could not be read.</exception>
    Task<ChangeReading> ReadAsync(ChangeOrder order, HostedService? known, CancellationToken cancellationToken);

    /// <summary>Sends one step, once. Never throws for what the cloud answers.</summary>
    Task<Submission> SendAsync(ChangeSending sending, CancellationToken cancellationToken);

    /// <summary>One poll is one request. Never throws for what the cloud answers.</summary>
    Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken);

    /// <summary>Reads whether a step is done, from the resource itself.</summary>
    /// <param name="sending">As it was sent, without the package's address.</param>
    /// <exception cref="CloudFailureException">The cloud could not be read.</exception>
    Task<StepReading> ReadStepAsync(ChangeSending sending, CancellationToken cancellationToken);

    /// <summary>A new deployment as a template of the cloud; null where the kind has none, or nothing is made.</summary>
    string? Template(IEnumerable<ChangeSending> steps) => null;

    /// <summary>The same requests for people to send by hand; the package's address is a place to fill in.</summary>
    IReadOnlyList<SwapCommand> Commands(IEnumerable<ChangeSending> steps);
}
