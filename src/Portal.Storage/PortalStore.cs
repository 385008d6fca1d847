using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Domain.Operations;
using Portal.Storage.Databases;

namespace Portal.Storage;

/// <summary>Opens the database for one piece of work, and turns its failures into a sentence for an operator.</summary>
internal sealed class PortalStore(IDatabaseKind kind)
{
    private volatile bool isOpen;

    public IDatabaseKind Kind => kind;

    /// <summary>The database is in its newest form; before that nobody works on it.</summary>
    public void Open() => isOpen = true;

    public async Task<T> UseAsync<T>(Func<PortalDatabase, Task<T>> work)
    {
        if (!isOpen)
            throw new OperationLogException($"The portal's database was not reached since the start: {kind.Name}. {kind.Mend}; the portal goes on by itself.", new InvalidOperationException("Not migrated."));
        try
        {
            await using var database = kind.Open();
            // What fails ends its whole transaction; a place to go back to would cost two more round trips each time.
            database.Database.AutoSavepointsEnabled = false;
            return await work(database);
        }
        catch (DbUpdateException failure)
        {
            throw Named(failure.InnerException ?? failure);
        }
        catch (DbException failure)
        {
            throw Named(failure);
        }
        catch (InvalidOperationException failure) when (failure.InnerException is DbException inner)
        {
            throw Named(inner); // EF Core wraps what a new try might mend.
        }
    }

    /// <summary>Ends a transaction. Where the connection is lost in this very moment, nobody knows whether it was written.</summary>
    public async Task CommitAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        try
        {
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbException failure) when (kind.LeavesOpen(failure))
        {
            throw new OperationLogException(
                $"The portal's database was lost while this was being written: {failure.Message.TrimEnd('.')}. Whether it was written is not known. {kind.Mend}; then look at Running and History, or do the same again: it is done once.", failure)
            {
                MayBeWritten = true,
            };
        }
    }

    private OperationLogException Named(Exception failure) =>
        new($"The portal's database cannot be used: {failure.Message.TrimEnd('.')}. {kind.Mend}; the portal goes on by itself.", failure);
}
