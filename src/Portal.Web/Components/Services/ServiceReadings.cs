using Portal.Domain.Policies;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Operators;

namespace Portal.Web.Components.Services;

/// <summary>What one operator's pages have read of single services; lists know less.</summary>
public sealed class ServiceReadings(SwapService swaps, VisibleOperations operations, VisibleHistory ledger, CurrentOperator current, TimeProvider time)
{
    /// <summary>A service that somebody looks at is read again so often, also when its row in the list stays the same.</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);

    /// <summary>A reading that others asked for is good enough for a first look.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(10);

    /// <summary>A service page looks back so far.</summary>
    private const int LastSwaps = 5;

    private readonly Dictionary<ServiceKey, (ServiceRow Listed, SwapPlan Plan)> plans = [];
    private readonly Dictionary<ServiceKey, PlanResult> answers = [];
    private readonly Dictionary<ServiceKey, (ServiceRow Listed, DateTimeOffset At)> asked = [];
    private readonly HashSet<ServiceKey> running = [];
    private readonly Dictionary<ServiceKey, IReadOnlyList<PastSwap>> histories = [];
    private readonly Dictionary<ServiceKey, OperationLogException> unreadHistories = [];

    /// <summary>The last plan that could be made; null before the first.</summary>
    public SwapPlan? PlanOf(ServiceKey key) => plans.TryGetValue(key, out var read) ? read.Plan : null;

    /// <summary>Why the last reading gave no plan; null when it did.</summary>
    public CloudFailure? FailureOf(ServiceKey key) => (answers.GetValueOrDefault(key) as PlanResult.Unavailable)?.Failure;

    /// <summary>The service has gone since it was listed.</summary>
    public bool IsGone(ServiceKey key) => answers.GetValueOrDefault(key) is PlanResult.NotFound;

    public bool IsRead(ServiceKey key) => answers.ContainsKey(key);

    /// <summary>Newest first; null before it was read.</summary>
    public IReadOnlyList<PastSwap>? HistoryOf(ServiceKey key) => histories.GetValueOrDefault(key);

    /// <summary>Why the last reading of its history failed; null when it did not.</summary>
    public OperationLogException? HistoryFailureOf(ServiceKey key) => unreadHistories.GetValueOrDefault(key);

    public bool IsReading(ServiceKey key) => running.Contains(key);

    /// <summary>Never read, or read before its row in the list changed, or a while ago.</summary>
    public bool IsOld(ServiceRow listed) =>
        !asked.TryGetValue(listed.Service.Key, out var last) || last.Listed != listed || time.GetUtcNow() - last.At > GoodFor;

    /// <summary>Reads when <see cref="IsOld"/>, once at a time.</summary>
    public Task KeepAsync(ServiceRow listed, CancellationToken cancellationToken) =>
        !IsOld(listed) ? Task.CompletedTask
        : ReadAsync(listed, asked.ContainsKey(listed.Service.Key) ? TimeSpan.Zero : FirstLook, cancellationToken);

    /// <param name="listed">The row that gives rise to it: when that changes, the reading is old.</param>
    public async Task ReadAsync(ServiceRow listed, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        var key = listed.Service.Key;
        if (!running.Add(key))
            return;
        try
        {
            asked[key] = (listed, time.GetUtcNow());
            var answer = await swaps.PlanAsync(key, maxAge, current.Access, cancellationToken);
            answers[key] = answer;
            if (answer is PlanResult.Found { Plan: var plan })
                plans[key] = (listed, plan);
        }
        finally
        {
            running.Remove(key);
        }
    }

    public async Task ReadHistoryAsync(ServiceKey key, CancellationToken cancellationToken)
    {
        try
        {
            var ours = await operations.ListAsync(new OperationFilter(Service: key, Take: LastSwaps), cancellationToken);
            var outside = await ledger.PageAsync(new LedgerFilter(Service: key, Result: LedgerResult.External, Take: LastSwaps), cancellationToken);
            histories[key] = PastSwap.Newest(ours, outside.Lines, LastSwaps);
            unreadHistories.Remove(key);
        }
        catch (OperationLogException failure)
        {
            unreadHistories[key] = failure;
        }
    }

    /// <summary>The row as its own reading shows it, unless the list has changed since.</summary>
    public ServiceRow Newest(ServiceRow listed) => plans.TryGetValue(listed.Service.Key, out var read) && read.Listed == listed
        ? ServiceRow.Of(read.Plan)
        : listed with { Service = Complete(listed.Service) };

    /// <summary>A listed service with the instances that its own reading found; told apart by deployment, since sides change.</summary>
    public HostedService Complete(HostedService listed) => plans.TryGetValue(listed.Key, out var read)
        ? listed with { Production = Complete(listed.Production, read.Plan.Service), Staging = Complete(listed.Staging, read.Plan.Service) }
        : listed;

    private static Deployment? Complete(Deployment? listed, HostedService read) =>
        listed is not null && listed.Roles.Any(role => role.Instances.Count == 0)
        && read.Deployments.FirstOrDefault(deployment => deployment.Id == listed.Id) is { } known
            ? listed with { Roles = listed.Roles.Select(role => Complete(role, known)).ToEquatableList() }
            : listed;

    private static Role Complete(Role listed, Deployment read) =>
        listed.Instances.Count == 0 && read.Roles.FirstOrDefault(role => role.Name == listed.Name) is { } known ? known : listed;
}
