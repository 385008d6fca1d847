namespace Portal.Web.Operators;

/// <summary>What this instance remembers of the database, and writes there now and then.</summary>
public interface IKept
{
    /// <summary>For the log: what could not be kept.</summary>
    string What { get; }

    /// <exception cref="Domain.Operations.OperationLogException">The database cannot be used: it stays as it was remembered.</exception>
    Task KeepAsync(CancellationToken cancellationToken);
}
