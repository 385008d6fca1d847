using Portal.Reliability.Tests.Processes;
using Portal.Reliability.Tests.Simulation;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Reliability.Tests.Kills;

/// <summary>Kills portals with SIGKILL at random instants of swaps, starts them again, and compares what they tell with the cloud's own word.</summary>
internal static class KillProof
{
    private const int ServicesALane = 2;
    private const int Lanes = 4;
    private static readonly int KillsALane = Scale.Of(whole: 50, brief: 2);

    public static async Task HoldsAsync(string database, PostgresCluster? cluster, CancellationToken cancellationToken)
    {
        await using var cloud = await CloudProcess.StartAsync(Lanes * ServicesALane, swapSeconds: 0.5, cancellationToken);
        var services = (await cloud.DeploymentsAsync(cancellationToken)).OrderBy(service => service.Key, StringComparer.Ordinal).Chunk(ServicesALane).ToList();
        var figures = new KillFigures();
        await Parallel.ForEachAsync(Enumerable.Range(0, Lanes), new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = cancellationToken }, async (lane, token) =>
        {
            await using var storage = await SharedStorage.NewAsync(cluster, token);
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
