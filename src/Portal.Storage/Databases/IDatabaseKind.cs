using System.Data.Common;

namespace Portal.Storage.Databases;

/// <summary>Everything in which one kind of database differs from another.</summary>
internal interface IDatabaseKind
{
    /// <summary>The database in words for an operator; never a secret.</summary>
    string Name { get; }

    /// <summary>What an operator can do about a database that does not answer, as a sentence without its end.</summary>
    string Mend { get; }

    /// <summary>SQL for the database's own clock: seconds since 1970 with their fractions. No two instances can disagree about it.</summary>
    string Clock { get; }

    PortalDatabase Open();

    /// <summary>Brings the database to the newest form. Instances that start together do it one after the other.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>A failure that ends by itself, such as a server that is not there yet; a start waits for it.</summary>
    bool MayPass(DbException failure);

    /// <summary>A failure of a commit after which the transaction may have been written all the same.</summary>
    bool LeavesOpen(DbException failure);
}
