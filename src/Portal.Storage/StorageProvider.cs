namespace Portal.Storage;

/// <summary>Which database keeps the portal's memory.</summary>
public enum StorageProvider
{
    /// <summary>A file in the data folder; for one instance of the portal.</summary>
    Sqlite,

    /// <summary>A server that several instances of the portal share.</summary>
    PostgreSql,
}
