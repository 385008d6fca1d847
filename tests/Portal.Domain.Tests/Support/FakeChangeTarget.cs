using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>The far end of changes: what was sent is done, unless a test says otherwise.</summary>
internal sealed class FakeChangeTarget : IChangeTarget
{
    private readonly HashSet<string> done = [];

    public string Kind => Sample.Kind;

    public ChangeCapabilities Capabilities { get; set; } = new(Promotes: false, PairsAtCreation: true);

    public ChangeReading Reading { get; set; } = ChangeSamples.Reading();

    public List<ChangeSending> Sent { get; } = [];

    /// <summary>Runs before what is sent is done, and answers; null goes on.</summary>
    public Func<ChangeSending, Submission?> OnSend { get; set; } = _ => null;

    public Func<ChangeSending, StepReading?> OnRead { get; set; } = _ => null;

    public CloudFailure? ReadFailure { get; set; }

    public Func<SwapProgress> OnFollow { get; set; } = () => new SwapProgress.Succeeded();

    public DeploymentId IdOf(DeploymentOrder order) => new($"/id/{order.Name}");

    public ServiceKey KeyOf(AddressOrder production) => ServiceKey.Of(Kind, production.Id);

    public Task<ChangeReading> ReadAsync(ChangeOrder order, HostedService? known, CancellationToken cancellationToken) =>
        ReadFailure is { } failure ? throw new CloudFailureException(failure) : Task.FromResult(Reading);

    public Task<Submission> SendAsync(ChangeSending sending, CancellationToken cancellationToken)
    {
        Sent.Add(sending);
        if (OnSend(sending) is { } answer)
            return Task.FromResult(answer);
        Do(sending);
        return Task.FromResult<Submission>(new Submission.Accepted(FakeTarget.Accepted, null));
    }

    /// <summary>It happens, whatever is answered.</summary>
    public void Do(ChangeSending sending) => done.Add(sending.Mark);

    public Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken) => Task.FromResult(OnFollow());

    public Task<StepReading> ReadStepAsync(ChangeSending sending, CancellationToken cancellationToken)
    {
        if (OnRead(sending) is { } read)
            return Task.FromResult(read);
        EquatableList<DomainNow> domains = sending.Step.Kind is ChangeStepKind.Update or ChangeStepKind.WalkDomain ? [new(0, 2, 2, DomainState.ToCome), new(1, 2, 2, DomainState.ToCome)] : [];
        if (sending.Step.Kind is ChangeStepKind.Restart or ChangeStepKind.Reimage)
            return Task.FromResult(new StepReading(StepVerdict.Untold, "4 of 4 run"));
        return Task.FromResult(new StepReading(done.Contains(sending.Mark) ? StepVerdict.Done : StepVerdict.NotDone, done.Contains(sending.Mark) ? "It is there" : "It is as before") { Domains = domains });
    }

    public IReadOnlyList<SwapCommand> Commands(IEnumerable<ChangeSending> steps) => [.. steps.Select(step => new SwapCommand(step.Step.Title, "az", "ps"))];
}
