using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Operations;
using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests;

/// <summary>What is said while the database cannot be used, and that nothing is lost by it.</summary>
public sealed class PortalStoreTests : IAsyncDisposable
{
    private readonly TemporaryStorage storage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    [Fact]
    public async Task UseAsync_FileLockedByAnotherProgram_NamesItAndGoesOnAfterwards()
    {
        var log = await storage.OpenAsync(Token);
        var operation = await AdmitAsync(log);
        await using var other = new SqliteConnection($"Data Source={(await storage.OptionsAsync(Token)).DatabaseFile}");
        await other.OpenAsync(Token);
        await ExecuteAsync(other, "BEGIN EXCLUSIVE");

        var failure = await Assert.ThrowsAsync<OperationLogException>(() => log.SaveAsync(operation.Moved(OperationStatus.Submitting), Token));
        Assert.Contains("locked", failure.Message, StringComparison.Ordinal);
        Assert.Contains("close what holds the file", failure.Message, StringComparison.Ordinal);
        Assert.Equal(operation, await log.FindAsync(operation.Id, Token)); // Reading goes on.

        await ExecuteAsync(other, "ROLLBACK");
        await log.SaveAsync(operation.Moved(OperationStatus.Submitting), Token);
    }

    [Fact]
    public async Task UseAsync_DiskFull_NamesItLosesNothingAndGoesOnAfterwards()
    {
        var services = await storage.StartAsync(Token);
        var (log, store) = (services.GetRequiredService<IOperationLog>(), services.GetRequiredService<PortalStore>());
        var operation = await AdmitAsync(log);
        var longer = operation.Moved(OperationStatus.Submitting) with { Reason = new string('x', 500_000) };

        await LimitAsync(store, 1);
        var failure = await Assert.ThrowsAsync<OperationLogException>(() => log.SaveAsync(longer, Token));
        Assert.Contains("full", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:DataFolder", failure.Message, StringComparison.Ordinal);
        Assert.Equal(operation, await log.FindAsync(operation.Id, Token));

        await LimitAsync(store, 1_000_000);
        await log.SaveAsync(longer, Token);
        Assert.Equal(longer, await log.FindAsync(operation.Id, Token));
    }

    [Fact]
    public async Task UseAsync_ServerStoppedAndStarted_NamesItLosesNothingAndGoesOn()
    {
        await using var server = await PostgresServer.StartNewAsync(Token);
        await using var shared = new TemporaryStorage(server.ConnectionString);
        var services = await shared.StartAsync(Token);
        var feed = services.GetRequiredService<OperationFeed>();
        var running = ((Admission.Admitted)await feed.AdmitAsync(Operations.New(), Token)).Operation;
        var heard = running.Moved(OperationStatus.Submitting).Moved(OperationStatus.Switching);

        await server.StopAsync();
        var failure = await Assert.ThrowsAsync<OperationLogException>(() => feed.SaveAsync(heard, Token));
        Assert.Contains("Storage:ConnectionString", failure.Message, StringComparison.Ordinal);
        Assert.Equal(running, await feed.FindAsync(running.Id, Token)); // As it was known last.
        Assert.NotNull(feed.Trouble);

        await server.StartAsync(Token);
        var log = services.GetRequiredService<IOperationLog>();
        var taken = await log.TakeOverAsync(running.Id, "a", TimeSpan.FromSeconds(10), Token);
        Assert.Equal(heard with { Fence = 1 }, await feed.CatchUpAsync(taken!, Token));
        Assert.Equal(heard with { Fence = 1 }, await log.FindAsync(running.Id, Token));
        Assert.Null(feed.Trouble);
    }

    [Fact]
    public async Task StartAsync_ServerNotThereYet_SaysSoAndGoesOnWhenItIs()
    {
        await using var server = await PostgresServer.StartNewAsync(Token);
        await server.StopAsync();
        await using var shared = new TemporaryStorage(server.ConnectionString);
        var log = await shared.OpenAsync(Token);

        var failure = await Assert.ThrowsAsync<OperationLogException>(() => log.ListAsync(new OperationFilter(), Token));
        Assert.Contains("was not reached since the start: PostgreSQL database postgres on 127.0.0.1", failure.Message, StringComparison.Ordinal);

        await server.StartAsync(Token);
        await AdmittedAsync(log);
    }

    [Fact]
    public async Task StartAsync_NoSuchDatabase_RefusesWithoutTheSecret()
    {
        await using var server = await PostgresServer.StartNewAsync(Token);
        await using var shared = new TemporaryStorage(server.ConnectionString.Replace("Database=postgres", "Database=nowhere;Password=s3cret", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => shared.OpenAsync(Token));

        Assert.Contains("PostgreSQL database nowhere", failure.Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The limit belongs to a connection, and the pool may hand out any: as many as are ever in use get it, held at the same time.</summary>
    private static Task<bool> LimitAsync(PortalStore store, int pages, int connections = 8) => store.UseAsync(async database =>
    {
        await database.Database.OpenConnectionAsync(Token);
        // A limit below what is there becomes what is there.
        await database.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"), Token);
        return connections == 1 || await LimitAsync(store, pages, connections - 1);
    });

    private static async Task ExecuteAsync(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Token);
    }

    private static async Task<Operation> AdmitAsync(IOperationLog log) => Assert.IsType<Admission.Admitted>(await log.AdmitAsync(Operations.New(), Token)).Operation;

    /// <summary>Tries until the log can be used.</summary>
    private static async Task<Operation> AdmittedAsync(IOperationLog log)
    {
        while (true)
        {
            try
            {
                return await AdmitAsync(log);
            }
            catch (OperationLogException)
            {
                await Task.Yield();
                Token.ThrowIfCancellationRequested();
            }
        }
    }
}
