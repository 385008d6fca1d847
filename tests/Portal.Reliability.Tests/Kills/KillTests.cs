using Portal.Reliability.Tests.Processes;
using Portal.Reliability.Tests.Simulation;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Reliability.Tests.Kills;

/// <summary>Real portals are killed with SIGKILL at random instants of a swap, and started again.</summary>
public sealed class KillTests(PostgresCluster cluster)
{
    private const int ServicesALane = 2;
    private static readonly int Lanes = Scale.Of(whole: 5, brief: 2);
    private static readonly int KillsALane = Scale.Of(whole: 40, brief: 4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Kill_AtRandomInstants_NothingIsLostSwappedTwiceOrToldWrong(string database)
    {
        await using var cloud = await CloudProcess.StartAsync(Lanes * ServicesALane, swapSeconds: 0.5, Token);
        var services = (await cloud.DeploymentsAsync(Token)).OrderBy(service => service.Key, StringComparer.Ordinal).Chunk(ServicesALane).ToList();
        var figures = new KillFigures();
        await Parallel.ForEachAsync(Enumerable.Range(0, Lanes), new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = Token }, async (lane, token) =>
        {
            await using var storage = await SharedStorage.NewAsync(database == "SQLite" ? null : cluster, token);
            await using var killing = new KillLane(cloud, storage.Options, storage.Log, lane);
            await killing.RunAsync(services[lane].ToDictionary(), KillsALane, new Random((int)Scale.Seed + lane), figures, token);
        });

        Console.WriteLine($"{figures.Table(database)}\nseed {Scale.Seed}");
        Assert.Empty(figures.Lost);
        Assert.Empty(figures.Twice);
        Assert.Empty(figures.Wrong);
        Assert.Equal(Lanes * KillsALane, figures.Kills);
    }
}
