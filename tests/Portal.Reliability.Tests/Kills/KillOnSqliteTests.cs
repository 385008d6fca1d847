namespace Portal.Reliability.Tests.Kills;

/// <summary>One portal on a file: it is killed and started again.</summary>
public sealed class KillOnSqliteTests
{
    [Fact]
    public Task Kill_AtRandomInstants_NothingIsLostSwappedTwiceOrToldWrong() => KillProof.HoldsAsync("SQLite", null, TestContext.Current.CancellationToken);
}
