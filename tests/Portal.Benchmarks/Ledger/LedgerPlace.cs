using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using NpgsqlTypes;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Storage;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Benchmarks.Ledger;

/// <summary>A database of the portal that was filled in bulk, and the parts of the portal that read it.</summary>
internal sealed class LedgerPlace : IAsyncDisposable
{
    private const int InOneTransaction = 20_000;
    private static readonly string[] Columns =
        ["Number", "At", "Kind", "ServiceKey", "ServiceName", "SubscriptionName", "PersonId", "PersonName", "Result", "Operation", "RefersTo", "What", "PreviousHash", "Hash"];

    private readonly ServiceProvider services;

    private LedgerPlace(StorageOptions options, ServiceProvider services) => (Options, this.services) = (options, services);

    public StorageOptions Options { get; }

    public bool IsSqlite => Options.Provider == StorageProvider.Sqlite;

    public string Name => IsSqlite ? "SQLite" : "PostgreSQL";

    public ILedger Ledger => services.GetRequiredService<ILedger>();

    public SwapHistory History => services.GetRequiredService<SwapHistory>();

    public LedgerProver Prover => services.GetRequiredService<LedgerProver>();

    public static async Task<LedgerPlace> OpenAsync(StorageOptions options, CancellationToken cancellationToken)
    {
        var parts = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<OperationFeed>()
            .AddSingleton<LedgerProver>().AddSingleton<SwapHistory>().AddStorage(options).BuildServiceProvider();
        foreach (var start in parts.GetServices<IHostedService>())
            await start.StartAsync(cancellationToken);
        return new LedgerPlace(options, parts);
    }

    public static async Task<LedgerPlace> OnPostgreSqlAsync(PostgresServer server, string folder, string database, CancellationToken cancellationToken)
    {
        await using (var connection = new NpgsqlConnection(server.ConnectionString))
        {
            await connection.OpenAsync(cancellationToken);
            await using var make = new NpgsqlCommand($"CREATE DATABASE {database}", connection);
            await make.ExecuteNonQueryAsync(cancellationToken);
        }

        var address = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database };
        return await OpenAsync(new StorageOptions { DataFolder = folder, Provider = StorageProvider.PostgreSql, ConnectionString = address.ConnectionString }, cancellationToken);
    }

    public async Task FillAsync(int count, CancellationToken cancellationToken)
    {
        var entries = new LedgerGenerator().Entries(count);
        var last = IsSqlite ? FillSqlite(entries) : await FillPostgreSqlAsync(entries, cancellationToken);
        await ExecuteAsync($"UPDATE ledger_head SET \"Number\" = {last.Number}, \"Hash\" = '{last.Hash}'", cancellationToken);
        await ExecuteAsync("ANALYZE", cancellationToken);
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using System.Data.Common.DbConnection connection = IsSqlite ? Sqlite() : new NpgsqlConnection(Options.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var start in services.GetServices<IHostedService>().Reverse())
            await start.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }

    private SqliteConnection Sqlite() => new($"Data Source={Options.DatabaseFile}");

    private LedgerEntry FillSqlite(IEnumerable<LedgerEntry> entries)
    {
        LedgerEntry last = null!;
        using var connection = Sqlite();
        connection.Open();
        foreach (var part in entries.Chunk(InOneTransaction))
        {
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = $"INSERT INTO ledger ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", Columns.Select(column => $"@{column}"))})";
            foreach (var column in Columns)
                insert.Parameters.Add(new SqliteParameter($"@{column}", null));
            foreach (var entry in part)
            {
                var values = Values(entry);
                for (var i = 0; i < values.Length; i++)
                    insert.Parameters[i].Value = values[i] ?? DBNull.Value;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            last = part[^1];
        }

        return last;
    }

    private async Task<LedgerEntry> FillPostgreSqlAsync(IEnumerable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        LedgerEntry last = null!;
        await using var connection = new NpgsqlConnection(Options.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY ledger ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var entry in entries)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var value in Values(entry))
            {
                if (value is null)
                    await copy.WriteNullAsync(cancellationToken);
                else if (value is long number)
                    await copy.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken);
                else
                    await copy.WriteAsync(Convert.ToString(value, CultureInfo.InvariantCulture), NpgsqlDbType.Text, cancellationToken);
            }

            last = entry;
        }

        await copy.CompleteAsync(cancellationToken);
        return last;
    }

    private static object?[] Values(LedgerEntry entry) =>
    [
        entry.Number, (entry.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, entry.Kind.Value, entry.ServiceKey?.Value, entry.ServiceName,
        entry.SubscriptionName, entry.Person.Id, entry.Person.Name, entry.Result, entry.Operation?.Value, entry.RefersTo, entry.What, entry.PreviousHash, entry.Hash,
    ];
}
