using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Web.Tests.Samples;

/// <summary>An operation log in memory.</summary>
internal sealed class SampleLog : IOperationLog
{
    private readonly List<Operation> written = [];

    public IReadOnlyList<Operation> Written => written;

    public void Add(Operation operation) => written.Add(operation);

    public Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (written.Find(known => known.ServiceKey == operation.ServiceKey && known.IsActive) is { } active)
            return Task.FromResult<Admission>(new Admission.Busy(active));
        var admitted = operation with { Id = new OperationId(written.Count + 1) };
        written.Add(admitted);
        return Task.FromResult<Admission>(new Admission.Admitted(admitted));
    }

    public Task SaveAsync(Operation operation, CancellationToken cancellationToken)
    {
        written[written.FindIndex(known => known.Id == operation.Id)] = operation;
        return Task.CompletedTask;
    }

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) =>
        Task.FromResult(written.Find(known => known.Id == id));

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) =>
        Task.FromResult(written.Find(known => known.StartedBy.Id == operatorId && known.IdempotencyKey == idempotencyKey));

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Operation>>([.. written.AsEnumerable().Reverse()
            .Where(known => (filter.Service is null || known.ServiceKey == filter.Service) && (filter.Active is null || known.IsActive == filter.Active))
            .Take(filter.Take)]);

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ServiceKey, ServiceOperations>>(written.Where(known => services.Contains(known.ServiceKey))
            .GroupBy(known => known.ServiceKey)
            .ToDictionary(group => group.Key, group => new ServiceOperations(
                group.LastOrDefault(known => known.IsActive), group.LastOrDefault(known => known.Status == OperationStatus.Succeeded), group.Last().Id)));

    public Task<bool> TryDriveAsync(OperationId id, string instance, TimeSpan duration, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task ReleaseAsync(OperationId id, string instance, CancellationToken cancellationToken) => Task.CompletedTask;
}
