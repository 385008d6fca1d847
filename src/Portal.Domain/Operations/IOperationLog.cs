using Portal.Domain.HostedServices;

namespace Portal.Domain.Operations;

/// <summary>The memory of all operations. Written before anything is sent.</summary>
/// <remarks>One active operation a service is enforced here, by the database, for all instances of the portal.</remarks>
public interface IOperationLog
{
    /// <summary>Writes a new operation and takes its service's lease in one step, or says why not.</summary>
    /// <remarks>No two operations of a service follow the same one: a plan that was read before another swap began is <see cref="Admission.Busy"/> with that swap.</remarks>
    Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken);

    /// <summary>Writes the operation as it is now.</summary>
    /// <exception cref="OperationConflictException">It is not the one whose state was last written, or another run took over since.</exception>
    Task SaveAsync(Operation operation, CancellationToken cancellationToken);

    Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken);

    /// <summary>The operation that a caller's idempotency key stands for.</summary>
    Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Newest first, by keyset.</summary>
    Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken);

    /// <summary>What is known of each service asked for; services without operations are left out.</summary>
    Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken);

    /// <summary>Takes over the driving of an active operation for this instance.</summary>
    /// <returns>The operation as it is now, under a new fence: whoever drove it before can write no more. Null while another instance drives it, and when it has ended.</returns>
    Task<Operation?> TakeOverAsync(OperationId id, string instance, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Keeps the driving, counted from now on the log's own clock; false when another took over or the operation has ended.</summary>
    Task<bool> RenewAsync(OperationId id, long fence, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Lets another instance drive it at once; nothing when another has taken over.</summary>
    Task ReleaseAsync(OperationId id, long fence, CancellationToken cancellationToken);
}
