using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests.Ledger;

public static class ServiceStandsTests
{
    public sealed class OnSqlite() : ServiceStandsContract(new TemporaryStorage());

    public sealed class OnPostgreSql(PostgresCluster cluster) : ServiceStandsContract(new TemporaryStorage(cluster));
}
