using Npgsql;
using Portal.Storage.Tests.Support.Postgres;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace Portal.Storage.Tests.Support.Postgres;

/// <summary>One server for all tests of a process, started when the first test wants it: a throw-away one, or that of <see cref="PostgresBinaries.Variable"/>.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private PostgresServer? server;

    /// <summary>A new, empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync(CancellationToken cancellationToken)
    {
        var database = $"portal_{Guid.NewGuid():N}";
        var connection = await ServerAsync(cancellationToken);
        await ExecuteAsync(connection, $"CREATE DATABASE {database}", cancellationToken);
        return new NpgsqlConnectionStringBuilder(connection) { Database = database }.ConnectionString;
    }

    /// <summary>Cuts all connections to a database that listen, as a restart of the server or of the network does.</summary>
    public async Task CutAsync(string database, CancellationToken cancellationToken) => await ExecuteAsync(
        await ServerAsync(cancellationToken),
        $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{new NpgsqlConnectionStringBuilder(database).Database}' AND query LIKE 'LISTEN%'",
        cancellationToken);

    public async Task DropAsync(string database)
    {
        var connection = new NpgsqlConnectionStringBuilder(database);
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(await ServerAsync(CancellationToken.None), $"DROP DATABASE IF EXISTS {connection.Database} WITH (FORCE)", CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        turn.Dispose();
    }

    private async Task<string> ServerAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(PostgresBinaries.Variable) is { Length: > 0 } given)
            return given;
        await turn.WaitAsync(cancellationToken);
        try
        {
            server ??= await PostgresServer.StartNewAsync(cancellationToken);
            return server.ConnectionString;
        }
        finally
        {
            turn.Release();
        }
    }

    private static async Task ExecuteAsync(string server, string statement, CancellationToken cancellationToken)
    {
        // Making and dropping a database may take long on a busy machine, and is not what is tested.
        await using var connection = new NpgsqlConnection($"{server};Pooling=false;Timeout=60;Command Timeout=120");
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
