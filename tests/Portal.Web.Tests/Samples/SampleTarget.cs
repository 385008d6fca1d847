using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Web.Tests.Samples;

/// <summary>A cloud of one service whose facts and findings a test sets. Nothing is ever sent.</summary>
internal sealed class SampleTarget : ISwapTarget
{
    public string Kind => DialogSamples.Kind;

    public SwapCapabilities Capabilities { get; } = new(true, true, false, false);

    public IReadOnlyList<IPrecondition> Preconditions => [];

    /// <summary>Null: the service is gone.</summary>
    public SwapFacts? Facts { get; set; }

    public IReadOnlyList<Finding> Findings { get; set; } = [];

    /// <summary>Reads fail with this while it is set.</summary>
    public CloudFailure? Failure { get; set; }

    /// <summary>Reads wait for this while it is set.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public int Reads { get; private set; }

    public async Task<SwapFacts?> ReadAsync(HostedService service, CancellationToken cancellationToken)
    {
        Reads++;
        if (Gate is { } gate)
            await gate.Task;
        return Failure is { } failure ? throw new CloudFailureException(failure) : Facts;
    }

    public IReadOnlyList<Finding> Judge(SwapFacts facts) => Findings;

    public Task<IReadOnlyList<Subscription>> ListSubscriptionsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<SwapFacts>> ListServicesAsync(Subscription subscription, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Submission> BeginAsync(SwapIntent intent, string correlation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SidesReading> ReadSidesAsync(SwapIntent intent, CancellationToken cancellationToken) => throw new NotSupportedException();
}
