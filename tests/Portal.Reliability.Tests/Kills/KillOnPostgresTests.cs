using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Reliability.Tests.Kills;

/// <summary>Two portals on one database: one is killed, the other takes over, and a new one comes.</summary>
public sealed class KillOnPostgresTests(PostgresCluster cluster)
{
    [Fact]
    public Task Kill_AtRandomInstants_NothingIsLostSwappedTwiceOrToldWrong() => KillProof.HoldsAsync("PostgreSQL", cluster, TestContext.Current.CancellationToken);
}
