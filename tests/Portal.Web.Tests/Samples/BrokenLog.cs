using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Web.Tests.Samples;

/// <summary>A log whose database is gone.</summary>
internal sealed class BrokenLog : IOperationLog
{
    public Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken) => Task.FromException<Admission>(Gone());

    public Task SaveAsync(Operation operation, CancellationToken cancellationToken) => Task.FromException(Gone());

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) => Task.FromException<Operation?>(Gone());

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) => Task.FromException<Operation?>(Gone());

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) => Task.FromException<IReadOnlyList<Operation>>(Gone());

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) =>
        Task.FromException<IReadOnlyDictionary<ServiceKey, ServiceOperations>>(Gone());

    public Task<bool> TryDriveAsync(OperationId id, string instance, TimeSpan duration, CancellationToken cancellationToken) => Task.FromException<bool>(Gone());

    public Task ReleaseAsync(OperationId id, string instance, CancellationToken cancellationToken) => Task.FromException(Gone());

    private static InvalidOperationException Gone() => new("The database at /secret/folder is gone.");
}
