using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests.Ledger;

public static class LedgerStoreTests
{
    public sealed class OnSqlite() : LedgerStoreContract(new TemporaryStorage());

    public sealed class OnPostgreSql(PostgresCluster cluster) : LedgerStoreContract(new TemporaryStorage(cluster));
}
