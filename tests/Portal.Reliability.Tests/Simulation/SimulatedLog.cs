using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>The promises of the operation log, each of which a test can take away.</summary>
internal sealed class SimulatedLog(SimulatedTime time, Safeguard without) : IOperationLog
{
    private readonly SortedDictionary<long, Operation> all = [];
    private readonly Dictionary<long, (string Driver, TimeSpan Until)> leases = [];

    public Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (without != Safeguard.OneOperationAKey && operation.IdempotencyKey is { } key
            && all.Values.FirstOrDefault(known => known.IdempotencyKey == key && known.StartedBy.Id == operation.StartedBy.Id) is { } same)
            return Task.FromResult<Admission>(new Admission.Repeated(same));
        if (without != Safeguard.OneActiveOperation
            && all.Values.FirstOrDefault(known => known.ServiceKey == operation.ServiceKey && (known.IsActive || known.Follows == operation.Follows)) is { } holder)
            return Task.FromResult<Admission>(new Admission.Busy(holder));
        operation = operation with { Id = new OperationId(all.Count + 1) };
        all[operation.Id.Value] = operation;
        return Task.FromResult<Admission>(new Admission.Admitted(operation));
    }

    public Task SaveAsync(Operation operation, CancellationToken cancellationToken)
    {
        var before = all[operation.Id.Value];
        if (without != Safeguard.Fence && (!before.IsActive || before.Fence != operation.Fence || before.Events.Count >= operation.Events.Count))
            throw new OperationConflictException(operation.Id);
        all[operation.Id.Value] = operation with { Fence = before.Fence };
        return Task.CompletedTask;
    }

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) => Task.FromResult(all.GetValueOrDefault(id.Value));

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) => Task.FromResult(
        without == Safeguard.OneOperationAKey ? null : all.Values.FirstOrDefault(known => known.IdempotencyKey == idempotencyKey && known.StartedBy.Id == operatorId));

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Operation>>(
        [.. all.Values.Where(known => filter.Service is null || known.ServiceKey == filter.Service).Where(known => filter.Active is null || known.IsActive == filter.Active).Reverse().Take(filter.Take)]);

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ServiceKey, ServiceOperations>>(all.Values.Where(known => services.Contains(known.ServiceKey)).GroupBy(known => known.ServiceKey)
            .ToDictionary(group => group.Key, group => new ServiceOperations(
                without == Safeguard.OneActiveOperation ? null : group.LastOrDefault(known => known.IsActive),
                group.LastOrDefault(known => known.Status == OperationStatus.Succeeded),
                group.Last().Id)));

    public Task<Operation?> TakeOverAsync(OperationId id, string instance, TimeSpan lease, CancellationToken cancellationToken)
    {
        var isFree = !leases.TryGetValue(id.Value, out var held) || held.Driver == instance || held.Until < time.Elapsed;
        if (!all[id.Value].IsActive || !(isFree || without == Safeguard.Lease))
            return Task.FromResult<Operation?>(null);
        leases[id.Value] = (instance, time.Elapsed + lease);
        all[id.Value] = all[id.Value] with { Fence = all[id.Value].Fence + 1 };
        return Task.FromResult<Operation?>(all[id.Value]);
    }

    public Task<bool> RenewAsync(OperationId id, long fence, TimeSpan lease, CancellationToken cancellationToken)
    {
        var isHeld = leases.TryGetValue(id.Value, out var held) && all[id.Value] is { IsActive: true } operation && operation.Fence == fence;
        if (isHeld)
            leases[id.Value] = held with { Until = time.Elapsed + lease };
        return Task.FromResult(isHeld || without == Safeguard.Fence);
    }

    public Task ReleaseAsync(OperationId id, long fence, CancellationToken cancellationToken)
    {
        if (all[id.Value].Fence == fence)
            leases.Remove(id.Value);
        return Task.CompletedTask;
    }
}
