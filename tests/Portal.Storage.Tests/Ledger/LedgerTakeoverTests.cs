using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests.Ledger;

public static class LedgerTakeoverTests
{
    public sealed class OnSqlite() : LedgerTakeoverContract(new TemporaryStorage());

    public sealed class OnPostgreSql(PostgresCluster cluster) : LedgerTakeoverContract(new TemporaryStorage(cluster));
}
