using Portal.Domain.Operations;
using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests;

public static class OperationLogTests
{
    public sealed class OnSqlite() : OperationLogContract(new TemporaryStorage());

    public sealed class OnPostgreSql(PostgresCluster cluster) : OperationLogContract(new TemporaryStorage(cluster));

    public sealed class Failures : IAsyncDisposable
    {
        private readonly TemporaryStorage storage = new();

        private static CancellationToken Token => TestContext.Current.CancellationToken;

        public ValueTask DisposeAsync() => storage.DisposeAsync();

        [Fact]
        public async Task AdmitAsync_DatabaseGone_NamesItAndTheMend()
        {
            var log = await storage.OpenAsync(Token);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var file in storage.Folder.GetFiles())
                file.Delete();
            Directory.CreateDirectory(Path.Combine(storage.Folder.FullName, "portal.db"));

            var failure = await Assert.ThrowsAsync<OperationLogException>(() => log.AdmitAsync(Operations.New(), Token));

            Assert.Contains("Storage:DataFolder", failure.Message, StringComparison.Ordinal);
        }
    }
}
