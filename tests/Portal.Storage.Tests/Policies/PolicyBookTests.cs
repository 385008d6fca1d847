using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests.Policies;

public static class PolicyBookTests
{
    public sealed class OnSqlite() : PolicyBookContract(new TemporaryStorage());

    public sealed class OnPostgreSql(PostgresCluster cluster) : PolicyBookContract(new TemporaryStorage(cluster));
}
