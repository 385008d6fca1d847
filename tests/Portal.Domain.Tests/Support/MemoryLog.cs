using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Tests.Support;

/// <summary>The operation log's promises, kept in memory.</summary>
internal sealed class MemoryLog(params Operation[] written) : IOperationLog
{
    public const string BrokenSentence = "The portal's database cannot be used: disk I/O error. Mend the disk.";

    private readonly Lock gate = new();
    private readonly SortedDictionary<long, Operation> all = new(written.ToDictionary(operation => operation.Id.Value));

    /// <summary>Runs before each save, for tests that break one.</summary>
    public Action<Operation> OnSave { get; set; } = _ => { };

    public Action OnAdmit { get; set; } = () => { };

    public Action OnRenew { get; set; } = () => { };

    /// <summary>While set, nothing can be read or written.</summary>
    public Exception? Fault { get; set; }

    public static OperationLogException Broken { get; } = new(BrokenSentence, new IOException());

    public IReadOnlyList<Operation> All
    {
        get
        {
            lock (gate)
                return [.. all.Values];
        }
    }

    /// <summary>Puts an operation there as it is.</summary>
    public void Add(Operation operation)
    {
        lock (gate)
            all[operation.Id.Value] = operation;
    }

    public Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken) => Answer<Admission>(() =>
    {
        OnAdmit();
        lock (gate)
        {
            if (operation.IdempotencyKey is { } key && all.Values.FirstOrDefault(known => known.IdempotencyKey == key && known.StartedBy.Id == operation.StartedBy.Id) is { } same)
                return new Admission.Repeated(same);
            if (all.Values.FirstOrDefault(known => known.ServiceKey == operation.ServiceKey && (known.IsActive || known.Follows == operation.Follows)) is { } holder)
                return new Admission.Busy(holder);
            operation = operation with { Id = new OperationId(all.Count + 1) };
            all[operation.Id.Value] = operation;
            return new Admission.Admitted(operation);
        }
    });

    public Task SaveAsync(Operation operation, CancellationToken cancellationToken) => Answer(() =>
    {
        OnSave(operation);
        lock (gate)
        {
            if (all.GetValueOrDefault(operation.Id.Value) is { } known && (known.Fence != operation.Fence || known.Events.Count >= operation.Events.Count || !known.IsActive))
                throw new OperationConflictException(operation.Id);
            all[operation.Id.Value] = operation;
            return true;
        }
    });

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) =>
        Answer(() => All.FirstOrDefault(operation => operation.Id == id));

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) =>
        Answer(() => All.FirstOrDefault(operation => operation.IdempotencyKey == idempotencyKey && operation.StartedBy.Id == operatorId));

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) => Answer<IReadOnlyList<Operation>>(() =>
    [
        .. All.Where(operation => filter.Service is null || operation.ServiceKey == filter.Service)
            .Where(operation => filter.Active is null || operation.IsActive == filter.Active)
            .Where(operation => filter.Before is not { } before || operation.Id.Value < before.Value)
            .Reverse().Take(filter.Take),
    ]);

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) =>
        Answer<IReadOnlyDictionary<ServiceKey, ServiceOperations>>(() => All.Where(operation => services.Contains(operation.ServiceKey)).GroupBy(operation => operation.ServiceKey).ToDictionary(
            group => group.Key,
            group => new ServiceOperations(group.LastOrDefault(known => known.IsActive), group.LastOrDefault(known => known.HasSwapped), group.Last().Id)));

    public Task<Operation?> TakeOverAsync(OperationId id, string instance, TimeSpan lease, CancellationToken cancellationToken) => Answer(() =>
    {
        lock (gate)
        {
            if (all.GetValueOrDefault(id.Value) is not { IsActive: true } operation)
                return null;
            return all[id.Value] = operation with { Fence = operation.Fence + 1 };
        }
    });

    public Task<bool> RenewAsync(OperationId id, long fence, TimeSpan lease, CancellationToken cancellationToken) => Answer(() =>
    {
        OnRenew();
        return All.Any(operation => operation.Id == id && operation.Fence == fence && operation.IsActive);
    });

    public Task ReleaseAsync(OperationId id, long fence, CancellationToken cancellationToken) => Answer(() => true);

    private Task<T> Answer<T>(Func<T> answer) => Fault is { } fault ? Task.FromException<T>(fault) : Task.FromResult(answer());
}
