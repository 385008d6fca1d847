using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests.Lamps;

public static class LampLogTests
{
    public sealed class OnSqlite() : LampLogContract(new TemporaryStorage());

    public sealed class OnPostgreSql(PostgresCluster cluster) : LampLogContract(new TemporaryStorage(cluster));
}
