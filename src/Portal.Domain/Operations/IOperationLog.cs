using Portal.Domain.HostedServices;

namespace Portal.Domain.Operations;

/// <summary>The memory of all operations. Written before anything is sent.</summary>
/// <remarks>One active operation a service is enforced here, by the database, for all instances of the portal.</remarks>
public interface IOperationLog
{
    /// <summary>Writes a new operation and takes its service's lease in one step, or says why not.</summary>
    /// <remarks>No two operations of a service follow the same one: a plan that was read before another swap began is <see cref="Admission.Busy"/> with that swap.</remarks>
    Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken);

    /// <summary>Writes the operation as it is now. Throws when it is not the one whose state was last written.</summary>
    Task SaveAsync(Operation operation, CancellationToken cancellationToken);

    Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken);

    /// <summary>The operation that a caller's idempotency key stands for.</summary>
    Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Newest first, by keyset.</summary>
    Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken);

    /// <summary>What is known of each service asked for; services without operations are left out.</summary>
    Task<IReadOnlyDictionary<ServiceKey, ServiceOperations>> LatestAsync(IReadOnlyCollection<ServiceKey> services, CancellationToken cancellationToken);

    /// <summary>Takes over, or keeps, the driving of an active operation for this instance; false while another instance drives it.</summary>
    Task<bool> TryDriveAsync(OperationId id, string instance, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Lets another instance drive it at once.</summary>
    Task ReleaseAsync(OperationId id, string instance, CancellationToken cancellationToken);
}
