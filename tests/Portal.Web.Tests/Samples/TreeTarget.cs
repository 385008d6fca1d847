using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Web.Tests.Samples;

/// <summary>Reads the service that a test gives it, or fails as the test says.</summary>
internal sealed class TreeTarget : ISwapTarget
{
    public Func<HostedService, HostedService?> Read { get; set; } = service => service;

    public IReadOnlyList<Finding> Findings { get; set; } = [];

    public IReadOnlyList<Difference> Differences { get; set; } = [];

    public int Reads { get; private set; }

    public string Kind => "CloudServices";

    public SwapCapabilities Capabilities { get; } = new(true, false, false, false);

    public IReadOnlyList<IPrecondition> Preconditions => [];

    public Task<SwapFacts?> ReadAsync(HostedService service, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult<SwapFacts?>(Read(service) is { } read ? new Facts { Service = read, ReadAt = TreeSamples.Now, Differences = [.. Differences] } : null);
    }

    public IReadOnlyList<Finding> Judge(SwapFacts facts) => Findings;

    public Task<IReadOnlyList<Subscription>> ListSubscriptionsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<SwapFacts>> ListServicesAsync(Subscription subscription, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Submission> BeginAsync(SwapIntent intent, string correlation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SidesReading> ReadSidesAsync(SwapIntent intent, CancellationToken cancellationToken) => throw new NotSupportedException();

    private sealed record Facts : SwapFacts;
}
