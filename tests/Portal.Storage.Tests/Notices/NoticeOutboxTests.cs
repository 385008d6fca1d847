using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests.Notices;

public static class NoticeOutboxTests
{
    public sealed class OnSqlite() : NoticeOutboxContract(new TemporaryStorage());

    public sealed class OnPostgreSql(PostgresCluster cluster) : NoticeOutboxContract(new TemporaryStorage(cluster));
}
