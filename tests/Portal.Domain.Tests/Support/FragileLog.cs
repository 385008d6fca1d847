using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Tests.Support;

/// <summary>A log in whose calls the portal may die.</summary>
internal sealed class FragileLog(MemoryLog log, FragileWorld world) : IOperationLog
{
    public Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken) => log.AdmitAsync(operation, cancellationToken);

    public Task SaveAsync(Operation operation, CancellationToken cancellationToken) => world.Call(() => log.SaveAsync(operation, cancellationToken));

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) => world.Call(() => log.FindAsync(id, cancellationToken));

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) =>
        log.FindByIdempotencyKeyAsync(operatorId, idempotencyKey, cancellationToken);

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) => world.Call(() => log.ListAsync(filter, cancellationToken));

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) =>
        log.LatestAsync(services, cancellationToken);

    public Task<Operation?> TakeOverAsync(OperationId id, string instance, TimeSpan lease, CancellationToken cancellationToken) => log.TakeOverAsync(id, instance, lease, cancellationToken);

    public Task<bool> RenewAsync(OperationId id, long fence, TimeSpan lease, CancellationToken cancellationToken) => log.RenewAsync(id, fence, lease, cancellationToken);

    public Task ReleaseAsync(OperationId id, long fence, CancellationToken cancellationToken) => log.ReleaseAsync(id, fence, cancellationToken);
}
