using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Web.Tests.Samples;

/// <summary>The far end of the API's tests: pairs whose addresses really change places, and faults on request. Counts what is sent.</summary>
internal sealed class ApiCloud(IEnumerable<HostedService> samples) : ISwapTarget
{
    private readonly Lock gate = new();
    private readonly Dictionary<ServiceKey, HostedService> services = samples.ToDictionary(service => service.Key);
    private readonly IPrecondition<SwapFacts>[] rules = [new StagingIsDeployed(), new ProductionIsDeployed(), new NoOtherSwapIsRunning(), new VersionIsNotOlder()];
    private int begun;

    public string Kind => Sample.Kind;

    public SwapCapabilities Capabilities { get; } = new(ExchangesAddresses: true, HasPreview: false, MovesConfiguration: false, IsGradual: false);

    public IReadOnlyList<IPrecondition> Preconditions => rules;

    /// <summary>How often a swap was sent.</summary>
    public int Begun => Volatile.Read(ref begun);

    /// <summary>While set, swaps stay under way.</summary>
    public bool Holds { get; set; }

    /// <summary>While set, no service can be read.</summary>
    public Exception? Fault { get; set; }

    /// <summary>While set, the subscriptions cannot be listed: nothing is read at all.</summary>
    public bool IsSilent { get; set; }

    public void Change(string name, Func<HostedService, HostedService> change)
    {
        lock (gate)
            services[ApiSamples.Key(name)] = change(services[ApiSamples.Key(name)]);
    }

    public Task<IReadOnlyList<Subscription>> ListSubscriptionsAsync(CancellationToken cancellationToken) => IsSilent
        ? throw new CloudFailureException(ApiSamples.Throttled)
        : Task.FromResult<IReadOnlyList<Subscription>>([ApiSamples.Retail, ApiSamples.Finance]);

    public Task<IReadOnlyList<SwapFacts>> ListServicesAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<SwapFacts>>([.. services.Values.Where(service => service.Subscription == subscription).Select(Facts)]);
    }

    public async Task<SwapFacts?> ReadAsync(HostedService service, CancellationToken cancellationToken)
    {
        await Task.Yield(); // A read is never synchronous in earnest.
        if (Fault is { } fault)
            throw fault;
        lock (gate)
            return services.TryGetValue(service.Key, out var now) ? Facts(now) : null;
    }

    public IReadOnlyList<Finding> Judge(SwapFacts facts) => [.. rules.Select(rule => rule.Judge(facts)), .. ApiSamples.Faults(facts.Service)];

    public Task<Submission> BeginAsync(SwapIntent intent, string correlation, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref begun);
        var name = intent.Production.Vip.Id;
        return Task.FromResult<Submission>(new Submission.Accepted(new CloudOperation("PUT", name, name, null, DateTimeOffset.UnixEpoch, "r-1"), null));
    }

    public Task<Submission> MendAsync(SwapIntent wanted, string correlation, CancellationToken cancellationToken) => BeginAsync(wanted, correlation, cancellationToken);

    public IReadOnlyList<SwapCommand> Commands(SwapIntent wanted, SidesReading now) => [new("Swap", "az rest", "Invoke-AzRestMethod")];

    public Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken)
    {
        if (Holds)
            return Task.FromResult<SwapProgress>(new SwapProgress.Running("InProgress", null));
        lock (gate)
        {
            var (key, before) = services.First(known => known.Value.Production?.Vip?.Id == operation.RequestUri);
            var (live, staged) = (before.Production!, before.Staging!);
            services[key] = before with
            {
                Production = staged with { Slot = Slot.Production, Vip = live.Vip },
                Staging = live with { Slot = Slot.Staging, Vip = staged.Vip },
            };
        }

        return Task.FromResult<SwapProgress>(new SwapProgress.Succeeded());
    }

    public Task<SidesReading> ReadSidesAsync(SwapIntent intent, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(new SidesReading(Side(intent.Production.Deployment), Side(intent.Staging.Deployment)));
    }

    private SideNow Side(DeploymentId id)
    {
        var deployment = services.Values.SelectMany(service => service.Deployments).Single(known => known.Id == id);
        return new SideNow(id, deployment.Slot, deployment.Vip?.Id, Settled: !Holds);
    }

    private static SampleFacts Facts(HostedService service) => Sample.Facts with { Service = service };
}
