using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Domain.Policies;

/// <summary>What people decided, the same for all instances.</summary>
/// <remarks>Throws <see cref="OperationLogException"/> when the database cannot be used.</remarks>
public interface IPolicyBook
{
    /// <param name="since">Only those decided then or later.</param>
    Task<IReadOnlyList<PolicyRecord>> ListAsync(string kind, DateTimeOffset since, CancellationToken cancellationToken);

    Task<PolicyRecord?> FindAsync(string kind, string id, CancellationToken cancellationToken);

    /// <summary>Writes a decision, and its entry of the ledger in the same step.</summary>
    /// <param name="record">With the revision that it takes the place of.</param>
    /// <returns>False when somebody else was first: nothing was written.</returns>
    Task<bool> TryWriteAsync(PolicyRecord record, LedgerDraft? entry, CancellationToken cancellationToken);

    /// <summary>Forgets what was decided before a time and matters no more.</summary>
    Task ForgetAsync(string kind, DateTimeOffset before, CancellationToken cancellationToken);
}
