using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>
/// A pair, a cloud and a log in which the portal dies at one chosen call: before it has an effect, or after the effect and before the answer.
/// What the cloud took up goes on while the portal is dead.
/// </summary>
internal sealed class FragileWorld : ISwapTarget
{
    private readonly MemoryLog log = new();
    private readonly int diesAt;
    private readonly bool afterTheEffect;
    private int calls;

    public FragileWorld(int diesAt, bool afterTheEffect)
    {
        (this.diesAt, this.afterTheEffect) = (diesAt, afterTheEffect);
        Log = new FragileLog(log, this);
    }

    public IOperationLog Log { get; }

    public MemoryLog Written => log;

    /// <summary>How the cloud answers each submission: the last one again when there are more.</summary>
    public IReadOnlyList<Submission> Answers { get; init; } = [new Submission.Accepted(FakeTarget.Accepted, null)];

    /// <summary>What a poll tells once the swap has happened.</summary>
    public SwapProgress End { get; init; } = new SwapProgress.Succeeded();

    /// <summary>What the cloud took up does happen.</summary>
    public bool Happens { get; init; } = true;

    public bool HasMoved { get; private set; }

    public int Moves { get; private set; }

    public bool HasDied { get; private set; }

    public int Submissions { get; private set; }

    public string Kind => Sample.Kind;

    public SwapCapabilities Capabilities { get; } = new(true, false, false, false);

    public IReadOnlyList<IPrecondition> Preconditions => [];

    public T Call<T>(Func<T> effect)
    {
        var dies = !HasDied && calls++ == diesAt;
        if (dies && !afterTheEffect)
            throw Die();
        var result = effect();
        return dies ? throw Die() : result;
    }

    public Task<IReadOnlyList<Subscription>> ListSubscriptionsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<SwapFacts>> ListServicesAsync(Subscription subscription, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SwapFacts?> ReadAsync(HostedService service, CancellationToken cancellationToken) => Task.FromResult(Call<SwapFacts?>(() => Sample.Facts));

    public IReadOnlyList<Finding> Judge(SwapFacts facts) => [Sample.Met()];

    public Task<Submission> BeginAsync(SwapIntent intent, string correlation, CancellationToken cancellationToken) => Task.FromResult(Call(() =>
    {
        var answer = Answers[Math.Min(Submissions++, Answers.Count - 1)];
        if (Happens && answer is not Submission.Refused)
            (HasMoved, Moves) = (!HasMoved, Moves + 1);
        return answer;
    }));

    public Task<Submission> MendAsync(SwapIntent wanted, string correlation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IReadOnlyList<SwapCommand> Commands(SwapIntent wanted, SidesReading now) => [];

    public Task<SwapProgress> FollowAsync(CloudOperation operation, CancellationToken cancellationToken) => Task.FromResult(Call(() => End));

    public Task<SidesReading> ReadSidesAsync(SwapIntent intent, CancellationToken cancellationToken) => Task.FromResult(Call(() =>
    {
        var (live, staged) = HasMoved ? (Slot.Staging, Slot.Production) : (Slot.Production, Slot.Staging);
        return new SidesReading(new SideNow(intent.Production.Deployment, live, $"/ip/{live}", true), new SideNow(intent.Staging.Deployment, staged, $"/ip/{staged}", true));
    }));

    private OperationCanceledException Die()
    {
        HasDied = true;
        return new OperationCanceledException("killed");
    }
}
