using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Tests.Support;

/// <summary>The operation log's promises, kept in memory.</summary>
internal sealed class MemoryLog : IOperationLog
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<long, Operation> all = [];

    /// <summary>Runs before each save, for tests that break one.</summary>
    public Action<Operation> OnSave { get; set; } = _ => { };

    public Action OnAdmit { get; set; } = () => { };

    public IReadOnlyList<Operation> All
    {
        get
        {
            lock (gate)
                return [.. all.Values];
        }
    }

    public Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken)
    {
        OnAdmit();
        lock (gate)
        {
            if (operation.IdempotencyKey is { } key && all.Values.FirstOrDefault(known => known.IdempotencyKey == key && known.StartedBy.Id == operation.StartedBy.Id) is { } same)
                return Task.FromResult<Admission>(new Admission.Repeated(same));
            if (all.Values.FirstOrDefault(known => known.ServiceKey == operation.ServiceKey && (known.IsActive || known.Follows == operation.Follows)) is { } holder)
                return Task.FromResult<Admission>(new Admission.Busy(holder));
            operation = operation with { Id = new OperationId(all.Count + 1) };
            all[operation.Id.Value] = operation;
            return Task.FromResult<Admission>(new Admission.Admitted(operation));
        }
    }

    public Task SaveAsync(Operation operation, CancellationToken cancellationToken)
    {
        OnSave(operation);
        lock (gate)
            all[operation.Id.Value] = operation;
        return Task.CompletedTask;
    }

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) =>
        Task.FromResult(All.FirstOrDefault(operation => operation.Id == id));

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) =>
        Task.FromResult(All.FirstOrDefault(operation => operation.IdempotencyKey == idempotencyKey && operation.StartedBy.Id == operatorId));

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Operation>>([.. All.Where(operation => filter.Active is null || operation.IsActive == filter.Active).Reverse().Take(filter.Take)]);

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ServiceKey, ServiceOperations>>(All.GroupBy(operation => operation.ServiceKey).ToDictionary(
            group => group.Key,
            group => new ServiceOperations(group.LastOrDefault(known => known.IsActive), group.LastOrDefault(known => known.Status == OperationStatus.Succeeded), group.Last().Id)));

    public Task<bool> TryDriveAsync(OperationId id, string instance, TimeSpan duration, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task ReleaseAsync(OperationId id, string instance, CancellationToken cancellationToken) => Task.CompletedTask;
}
