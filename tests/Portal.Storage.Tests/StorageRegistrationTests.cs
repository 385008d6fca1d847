using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Operations;
using Portal.Storage.Databases;
using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests;

public sealed class StorageRegistrationTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PersistKeysToStorage_AnotherInstance_ReadsWhatThisOneProtected(bool shared)
    {
        await using var storage = new TemporaryStorage(shared ? cluster : null);
        var options = await storage.OptionsAsync(Token);

        var text = (await ProtectorAsync(storage, options)).Protect("who is there");

        Assert.Equal("who is there", (await ProtectorAsync(storage, options)).Unprotect(text));
        Assert.Equal(!shared, Directory.Exists(Path.Combine(options.DataFolder, "keys")));
    }

    [Fact]
    public async Task AddStorage_DatabaseOfTheFirstVersion_KeepsItsOperations()
    {
        await using var storage = new TemporaryStorage();
        var options = await storage.OptionsAsync(Token);
        await using (var old = new SqliteDatabase(new DbContextOptionsBuilder<SqliteDatabase>().UseSqlite($"Data Source={options.DatabaseFile}").Options))
            await old.GetService<IMigrator>().MigrateAsync("20261123175322_Operations", Token);
        await using (var file = new SqliteConnection($"Data Source={options.DatabaseFile}"))
        {
            await file.OpenAsync(Token);
            await using var insert = file.CreateCommand();
            insert.CommandText = """INSERT INTO operations ("ServiceKey", "Follows", "OperatorId", "IsActive", "HasSucceeded", "Revision", "Json") VALUES ('x', 0, 'ana', 1, 0, 1, $json)""";
            insert.Parameters.AddWithValue("$json", OperationJson.Write(Operations.New()));
            await insert.ExecuteNonQueryAsync(Token);
        }

        var log = await storage.OpenAsync(Token);

        Assert.Equal(Operations.New() with { Id = new OperationId(1), Fence = 1 }, await log.TakeOverAsync(new OperationId(1), "a", TimeSpan.FromSeconds(10), Token));
    }

    private static async Task<IDataProtector> ProtectorAsync(TemporaryStorage storage, StorageOptions options) => (await storage.StartAsync(
        Token, services => services.AddDataProtection().SetApplicationName("test").PersistKeysToStorage(options))).GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie");
}
