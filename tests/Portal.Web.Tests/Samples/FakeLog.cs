using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Web.Tests.Samples;

/// <summary>A log that holds what a test put into it and is only read.</summary>
internal sealed class FakeLog(params Operation[] operations) : IOperationLog
{
    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Operation>>(
    [
        .. operations
            .Where(operation => filter.Service is null || operation.ServiceKey == filter.Service)
            .Where(operation => filter.Active is null || operation.IsActive == filter.Active)
            .Where(operation => filter.Before is null || operation.Id.Value < filter.Before.Value.Value)
            .OrderByDescending(operation => operation.Id.Value)
            .Take(filter.Take),
    ]);

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) => Task.FromResult(operations.FirstOrDefault(operation => operation.Id == id));

    public Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SaveAsync(Operation operation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> TryDriveAsync(OperationId id, string instance, TimeSpan duration, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ReleaseAsync(OperationId id, string instance, CancellationToken cancellationToken) => throw new NotSupportedException();
}
