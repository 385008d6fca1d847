using System.Collections.Concurrent;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Swaps;

/// <summary>Reads one service afresh and judges it. Many who ask at the same time share one reading.</summary>
public sealed class SwapPlanner(SwapKinds kinds, ServiceEstate estate, IOperationLog log, TimeProvider time, ActingOperator? acting = null)
{
    /// <summary>Each with the id of the operator for whom it was read, where rights are personal.</summary>
    private readonly ConcurrentDictionary<(ServiceKey Service, string? Person), SharedPlan> shared = new();

    /// <summary>A service as the last reading of everything shows it; null when there is none of this key.</summary>
    public async Task<HostedService?> FindAsync(ServiceKey key, CancellationToken cancellationToken) =>
        (await estate.FirstReadingAsync(cancellationToken)).Find(key)?.Service;

    /// <summary>A plan from a reading that starts now.</summary>
    public async Task<PlanResult> PlanAsync(ServiceKey key, CancellationToken cancellationToken)
    {
        var snapshot = await estate.FirstReadingAsync(cancellationToken);
        if (snapshot.Find(key) is not { } known)
            return new PlanResult.NotFound();

        var target = kinds.Of(known.Service.Kind);
        try
        {
            var facts = await target.ReadAsync(known.Service, cancellationToken);
            if (facts is null)
                return new PlanResult.NotFound();

            // The address that the key stands for stays with the service whatever the read shows.
            facts = facts with { Service = facts.Service with { Key = key } };
            var operations = await log.LatestAsync([key], cancellationToken);
            // What one operator may do is not told to the others.
            if (acting?.Current is null)
                estate.Learn(facts);
            facts = facts.With(operations.GetValueOrDefault(key, ServiceOperations.None));
            return new PlanResult.Found(SwapPlan.Of(facts, target.Judge(facts)));
        }
        catch (CloudFailureException failure)
        {
            return new PlanResult.Unavailable(failure.Failure);
        }
        catch (OperationLogException failure)
        {
            return new PlanResult.Unavailable(new CloudFailure(CloudFailureKind.OperationLog, failure.Message));
        }
    }

    /// <summary>A plan that is at most <paramref name="maxAge"/> old.</summary>
    public Task<PlanResult> PlanAsync(ServiceKey key, TimeSpan maxAge, CancellationToken cancellationToken) =>
        SharedAsync(key, (plan, now) => time.GetElapsedTime(plan.StartedAt, now) <= maxAge, cancellationToken);

    /// <summary>The plan of this beat. All clocks beat together, so a hundred open dialogs that ask every second cost as many reads as one.</summary>
    public Task<PlanResult> PlanOfBeatAsync(ServiceKey key, TimeSpan beat, CancellationToken cancellationToken) =>
        SharedAsync(key, (plan, now) => Beat(plan.StartedAt, beat) == Beat(now, beat), cancellationToken);

    /// <summary>What was read of this service is no longer so: nobody may be shown it any more.</summary>
    public void Forget(ServiceKey key)
    {
        foreach (var plan in shared.Keys.Where(plan => plan.Service == key))
            shared.TryRemove(plan, out _);
    }

    private async Task<PlanResult> SharedAsync(ServiceKey key, Func<SharedPlan, long, bool> isGood, CancellationToken cancellationToken)
    {
        estate.Attention.Look(key, time.GetUtcNow());
        var now = time.GetTimestamp();
        var plan = shared.AddOrUpdate((key, acting?.Current?.Id),
            _ => StartReading(key, now),
            (_, existing) => existing.IsUnderWay || (!existing.IsFaulted && isGood(existing, now)) ? existing : StartReading(key, now));
        return await plan.Reading.Value.WaitAsync(cancellationToken);
    }

    private long Beat(long timestamp, TimeSpan beat) => time.GetElapsedTime(0, timestamp).Ticks / beat.Ticks;

    private SharedPlan StartReading(ServiceKey key, long now) =>
        // The reading belongs to all who wait for it: no single caller's token may end it.
        new(now, new Lazy<Task<PlanResult>>(() => PlanAsync(key, CancellationToken.None)));

    private sealed record SharedPlan(long StartedAt, Lazy<Task<PlanResult>> Reading)
    {
        public bool IsUnderWay => Reading is { IsValueCreated: true, Value.IsCompleted: false };

        public bool IsFaulted => Reading is { IsValueCreated: true, Value.IsFaulted: true };
    }
}
