using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests.Ledger;

public static class OperationLedgerTests
{
    public sealed class OnSqlite() : OperationLedgerContract(new TemporaryStorage());

    public sealed class OnPostgreSql(PostgresCluster cluster) : OperationLedgerContract(new TemporaryStorage(cluster));
}
