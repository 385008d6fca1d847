using Portal.Arm;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices.Reads;

namespace Portal.SwapTargets.CloudServices;

/// <summary>Azure Cloud Services (extended support): two resources tied by swappableCloudService, whose public addresses are exchanged.</summary>
internal sealed class CloudServiceTarget : ISwapTarget
{
    public const string KindName = "CloudServices";

    private const int AtOnce = 8;

    private readonly SubscriptionReads _subscriptions;
    private readonly Func<bool, CloudServiceInventory> _inventory;
    private readonly PairReader _pairs;
    private readonly SidesReader _sides;
    private readonly SwapSender _sender;
    private readonly Mending _mending;
    private readonly MendCommands _commands;
    private readonly ReleaseBook? _releases;

    /// <param name="releases">What runs where, as far as the portal knows; null where it keeps no releases.</param>
    public CloudServiceTarget(ArmConnection arm, CloudServicesOptions options, TimeProvider time, ReleaseBook? releases = null)
    {
        var network = new NetworkReads(arm.Requests, options.NetworkApiVersion);
        var reads = new FactReads(new ComputeReads(arm.Client), network, new GuardReads(arm.Requests), new VaultReads(arm.Requests, vaults: null, time));
        _subscriptions = new SubscriptionReads(arm.Client);
        _inventory = byGraph => new CloudServiceInventory(reads, byGraph ? new GraphReads(arm.Requests, time) : null, options, time);
        _pairs = new PairReader(reads, options, time);
        _sides = new SidesReader(reads);
        _sender = new SwapSender(arm, network, time);
        _mending = new Mending(network);
        _commands = new MendCommands(arm.Endpoint);
        _releases = releases;
    }

    public string Kind => KindName;

    public SwapCapabilities Capabilities { get; } = new(ExchangesAddresses: true, HasPreview: false, MovesConfiguration: false, IsGradual: false);

    public IReadOnlyList<IPrecondition> Preconditions => CloudServicePreconditions.All;

    public Task<IReadOnlyList<Subscription>> ListSubscriptionsAsync(CancellationToken cancellationToken) => _subscriptions.ListAsync(cancellationToken);

    public IInventory OpenInventory() => _inventory(true);

    public async Task<IReadOnlyList<SwapFacts>> ListServicesAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var inventory = _inventory(false);
        if (await inventory.ReadListsAsync([subscription], cancellationToken) is [var problem, ..])
            throw new CloudFailureException(problem.Failure);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(inventory.Details, limits, async (detail, token) => await detail.ReadAsync(token));
        return inventory.Facts();
    }

    public async Task<SwapFacts?> ReadAsync(HostedService service, CancellationToken cancellationToken) =>
        await _pairs.ReadAsync(service, cancellationToken);

    public IReadOnlyList<Finding> Judge(SwapFacts facts) => facts is CloudServicePair pair
        ? CloudServicePreconditions.Judge(_releases is null ? pair : pair.With(_releases.Now))
        : throw new ArgumentException($"{facts.GetType().Name} was not read by this target.", nameof(facts));

    public Task<Submission> BeginAsync(SwapIntent intent, string correlation, CancellationToken cancellationToken) =>
        _sender.BeginAsync(intent, correlation, cancellationToken);

    public async Task<Submission> MendAsync(SwapIntent wanted, string correlation, CancellationToken cancellationToken)
    {
        try
        {
            return _mending.Of(wanted, await _sides.ReadAsync(wanted, cancellationToken)) is [var next, ..]
                ? await _sender.MendAsync(next, correlation, cancellationToken)
                : new Submission.Completed();
        }
        catch (CloudFailureException failure)
        {
            return new Submission.Refused(failure.Failure); // The read failed: nothing was sent.
        }
    }

    public IReadOnlyList<SwapCommand> Commands(SwapIntent wanted, SidesReading now) => [.. _mending.Of(wanted, now).Select(_commands.Of)];

    public Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken) =>
        _sender.FollowAsync(operation, cancellationToken);

    public Task<SidesReading> ReadSidesAsync(SwapIntent intent, CancellationToken cancellationToken) => _sides.ReadAsync(intent, cancellationToken);
}
