using Portal.Arm;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices.Reads;

namespace Portal.SwapTargets.CloudServices.Changes;

/// <summary>Makes, changes and deletes the deployments of Azure Cloud Services (extended support).</summary>
internal sealed class CloudServiceChanges : IChangeTarget
{
    private readonly SwapSender _sender;
    private readonly ChangeReader _reader;
    private readonly StepReader _steps;
    private readonly StepRequests _requests;
    private readonly MendCommands _commands;
    private readonly ArmTemplate _template;

    public CloudServiceChanges(ArmConnection arm, CloudServicesOptions options, TimeProvider time)
    {
        var network = new NetworkReads(arm.Requests, options.NetworkApiVersion);
        var reads = new FactReads(new ComputeReads(arm.Client), network, new GuardReads(arm.Requests), new VaultReads(arm.Requests, vaults: null, time));
        var current = new CurrentDeployment(arm.Requests, options);
        _sender = new SwapSender(arm, network, time);
        _reader = new ChangeReader(reads, new PairReader(reads, options, time), current, options, time);
        _steps = new StepReader(reads, options);
        _requests = new StepRequests(current, options);
        _commands = new MendCommands(arm.Endpoint);
        _template = new ArmTemplate(options);
    }

    public string Kind => CloudServiceTarget.KindName;

    /// <summary>A single deployment stays in its slot: only two of a pair exchange theirs.</summary>
    public ChangeCapabilities Capabilities { get; } = new(Promotes: false, PairsAtCreation: true);

    public DeploymentId IdOf(DeploymentOrder order) => ChangeReader.IdOf(order);

    public ServiceKey KeyOf(AddressOrder production) => ServiceKey.Of(Kind, production.Id);

    public Task<ChangeReading> ReadAsync(ChangeOrder order, HostedService? known, CancellationToken cancellationToken) => _reader.ReadAsync(order, known, cancellationToken);

    public async Task<Submission> SendAsync(ChangeSending sending, CancellationToken cancellationToken)
    {
        try
        {
            return await _sender.SendAsync(await _requests.OfAsync(sending, cancellationToken), $"change-{sending.Mark}", cancellationToken);
        }
        catch (CloudFailureException failure)
        {
            return new Submission.Refused(failure.Failure); // The read before it failed: nothing was sent.
        }
    }

    public Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken) => _sender.FollowAsync(operation, cancellationToken);

    public Task<StepReading> ReadStepAsync(ChangeSending sending, CancellationToken cancellationToken) => _steps.ReadAsync(sending, cancellationToken);

    public string? Template(IEnumerable<ChangeSending> steps) => _template.Of([.. steps]);

    public IReadOnlyList<SwapCommand> Commands(IEnumerable<ChangeSending> steps) => [.. steps.Select(_requests.ByHand).OfType<MendRequest>().Select(_commands.Of)];
}
