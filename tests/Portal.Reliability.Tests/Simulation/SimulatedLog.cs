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
        if (without != Safeguard.Fence && (!before.IsActive || before.Events.Count >= operation.Events.Count))
            throw new InvalidOperationException($"Swap {operation.Id} was written by somebody else meanwhile, or has ended.");
        all[operation.Id.Value] = operation;
        return Task.CompletedTask;
    }

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) => Task.FromResult(all.GetValueOrDefault(id.Value));

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) => Task.FromResult(
        without == Safeguard.OneOperationAKey ? null : all.Values.FirstOrDefault(known => known.IdempotencyKey == idempotencyKey && known.StartedBy.Id == operatorId));

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Operation>>(
        [.. all.Values.Where(known => filter.Active is null || known.IsActive == filter.Active).Reverse().Take(filter.Take)]);

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ServiceKey, ServiceOperations>>(all.Values.Where(known => services.Contains(known.ServiceKey)).GroupBy(known => known.ServiceKey)
            .ToDictionary(group => group.Key, group => new ServiceOperations(
                without == Safeguard.OneActiveOperation ? null : group.LastOrDefault(known => known.IsActive),
                group.LastOrDefault(known => known.Status == OperationStatus.Succeeded),
                group.Last().Id)));

    public Task<bool> TryDriveAsync(OperationId id, string instance, TimeSpan duration, CancellationToken cancellationToken)
    {
        var isFree = !leases.TryGetValue(id.Value, out var lease) || lease.Driver == instance || lease.Until < time.Elapsed;
        if (without != Safeguard.Lease && !(isFree && all[id.Value].IsActive))
            return Task.FromResult(false);
        leases[id.Value] = (instance, time.Elapsed + duration);
        return Task.FromResult(true);
    }

    public Task ReleaseAsync(OperationId id, string instance, CancellationToken cancellationToken)
    {
        if (leases.TryGetValue(id.Value, out var lease) && lease.Driver == instance)
            leases.Remove(id.Value);
        return Task.CompletedTask;
    }
}
