using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Web.Tests.Samples;

/// <summary>A log that a test fills and pages only read.</summary>
internal sealed class TreeLog : IOperationLog
{
    public List<Operation> Operations { get; } = [];

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Operation>>([.. Operations.Where(operation => operation.ServiceKey == filter.Service).Take(filter.Take)]);

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ServiceKey, ServiceOperations>>(Operations.GroupBy(operation => operation.ServiceKey).ToDictionary(
            service => service.Key, service => new ServiceOperations(service.FirstOrDefault(operation => operation.IsActive), null, service.First().Id)));

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SaveAsync(Operation operation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> TryDriveAsync(OperationId id, string instance, TimeSpan duration, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ReleaseAsync(OperationId id, string instance, CancellationToken cancellationToken) => throw new NotSupportedException();
}
