using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>The cloud as one portal process sees it.</summary>
internal class CloudDoor(SimulatedCloud cloud, Lifeline life, Truth truth, TimeProvider time) : ISwapTarget
{
    private readonly IPrecondition<SwapFacts>[] rules = [new StagingIsDeployed(), new ProductionIsDeployed(), new NoOtherSwapIsRunning(), new VersionIsNotOlder()];

    public string Kind => SimulatedPair.Kind;

    public SwapCapabilities Capabilities { get; } = new(ExchangesAddresses: true, HasPreview: false, MovesConfiguration: false, IsGradual: false);

    public IReadOnlyList<IPrecondition> Preconditions => rules;

    public Task<IReadOnlyList<Subscription>> ListSubscriptionsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Subscription>>([SimulatedPair.Subscription]);

    public Task<IReadOnlyList<SwapFacts>> ListServicesAsync(Subscription subscription, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SwapFacts>>([.. cloud.Pairs.Select(Facts)]);

    public Task<SwapFacts?> ReadAsync(HostedService service, CancellationToken cancellationToken) => life.CallAsync<SwapFacts?>(async () =>
    {
        await cloud.LatencyAsync();
        return cloud.IsUnreadable ? throw new CloudFailureException(SimulatedCloud.Failure(CloudFailureKind.Network)) : Facts(cloud.Pairs.Single(pair => pair.Key == service.Key));
    });

    public IReadOnlyList<Finding> Judge(SwapFacts facts) => [.. rules.Select(rule => rule.Judge(facts))];

    public virtual Task<Submission> BeginAsync(SwapIntent intent, string correlation, CancellationToken cancellationToken) => life.CallAsync(() =>
    {
        truth.Sent(cloud.PairOf(intent), intent, correlation);
        return cloud.BeginAsync(intent, correlation);
    });

    public Task<Submission> MendAsync(SwapIntent wanted, string correlation, CancellationToken cancellationToken) => throw new NotSupportedException("The model has no repairs.");

    public IReadOnlyList<SwapCommand> Commands(SwapIntent wanted, SidesReading now) => [];

    public virtual Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken) => life.CallAsync(() => cloud.FollowAsync(operation));

    public virtual Task<SidesReading> ReadSidesAsync(SwapIntent intent, CancellationToken cancellationToken) => life.CallAsync(() => cloud.ReadSidesAsync(intent));

    private SimulatedFacts Facts(SimulatedPair pair) => new() { Service = pair.Service(), ReadAt = time.GetUtcNow() };
}
