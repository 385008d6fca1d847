using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Reliability.Tests.Faults;

/// <summary>The real log, which tells a test that a step was written, before the next begins.</summary>
internal sealed class PhaseLog(IOperationLog log, Func<Operation, Task> written) : IOperationLog
{
    public Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken) => log.AdmitAsync(operation, cancellationToken);

    public async Task SaveAsync(Operation operation, CancellationToken cancellationToken)
    {
        await log.SaveAsync(operation, cancellationToken);
        await written(operation);
    }

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) => log.FindAsync(id, cancellationToken);

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) =>
        log.FindByIdempotencyKeyAsync(operatorId, idempotencyKey, cancellationToken);

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) => log.ListAsync(filter, cancellationToken);

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) =>
        log.LatestAsync(services, cancellationToken);

    public Task<Operation?> TakeOverAsync(OperationId id, string instance, TimeSpan lease, CancellationToken cancellationToken) => log.TakeOverAsync(id, instance, lease, cancellationToken);

    public Task<bool> RenewAsync(OperationId id, long fence, TimeSpan lease, CancellationToken cancellationToken) => log.RenewAsync(id, fence, lease, cancellationToken);

    public Task ReleaseAsync(OperationId id, long fence, CancellationToken cancellationToken) => log.ReleaseAsync(id, fence, cancellationToken);
}
