using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>The database as one portal process sees it: it takes a moment, may be away, and may lose its answer.</summary>
internal class LogDoor(SimulatedWorld world, Lifeline life) : IOperationLog
{
    public Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken) => CallAsync(async () =>
    {
        var admission = await world.Database.AdmitAsync(operation, cancellationToken);
        if (admission is Admission.Admitted { Operation: { } written })
        {
            world.Journal.Say($"swap {written.Id} written for {written.ServiceName} by {written.StartedBy.Id}");
            world.Truth.Admitted(written);
        }

        return admission;
    });

    public virtual Task SaveAsync(Operation operation, CancellationToken cancellationToken) => CallAsync(async () =>
    {
        await world.Database.SaveAsync(operation, cancellationToken);
        world.Journal.Say($"swap {operation.Id} {operation.Status}: {operation.Events[^1].Text}");
        world.Truth.Saved(operation);
        return true;
    });

    public Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) => CallAsync(() => world.Database.FindAsync(id, cancellationToken));

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) =>
        CallAsync(() => world.Database.FindByIdempotencyKeyAsync(operatorId, idempotencyKey, cancellationToken));

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) => CallAsync(() => world.Database.ListAsync(filter, cancellationToken));

    public Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken) =>
        CallAsync(() => world.Database.LatestAsync(services, cancellationToken));

    public Task<Operation?> TakeOverAsync(OperationId id, string instance, TimeSpan lease, CancellationToken cancellationToken) =>
        CallAsync(() => world.Database.TakeOverAsync(id, instance, lease, cancellationToken));

    public Task<bool> RenewAsync(OperationId id, long fence, TimeSpan lease, CancellationToken cancellationToken) =>
        CallAsync(() => world.Database.RenewAsync(id, fence, lease, cancellationToken));

    public Task ReleaseAsync(OperationId id, long fence, CancellationToken cancellationToken) => CallAsync(async () =>
    {
        await world.Database.ReleaseAsync(id, fence, cancellationToken);
        return true;
    });

    private Task<T> CallAsync<T>(Func<Task<T>> call) => life.CallAsync(async () =>
    {
        await world.Cloud.LatencyAsync(4);
        if (world.IsDatabaseAway)
            throw Away();
        var answer = await call();
        return world.LosesAnswer() ? throw Away() : answer;
    });

    private static OperationLogException Away() => new("The portal's database cannot be used: it is away.", new IOException());
}
