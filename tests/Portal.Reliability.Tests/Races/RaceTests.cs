using System.Net;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Reliability.Tests.Processes;
using Portal.Reliability.Tests.Simulation;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Reliability.Tests.Races;

/// <summary>Twenty who confirm the same swap at once at two portals on one database: one swap runs, the others are told who and since when.</summary>
public sealed class RaceTests(PostgresCluster cluster)
{
    private const int Submitters = 20;
    private const int Services = 6;
    private static readonly int Rounds = Scale.Of(whole: 200, brief: 10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Swap_TwentySubmittersAtTwoPortals_OneSwapARound()
    {
        await using var cloud = await CloudProcess.StartAsync(Services, swapSeconds: 1, Token);
        await using var storage = await SharedStorage.NewAsync(cluster, Token);
        await using var one = new PortalProcess(cloud, storage.Options);
        await using var other = new PortalProcess(cloud, storage.Options);
        PortalProcess[] portals = [await one.ReadyAsync(Token), await other.ReadyAsync(Token)];
        var deployments = await cloud.DeploymentsAsync(Token);
        var keys = await one.KeysAsync(Token);
        var names = deployments.Keys.Order(StringComparer.Ordinal).ToList();
        var rounds = new List<Round>();
        for (var number = 0; number < Rounds; number++)
            rounds.Add(await PlayAsync(number, names[number % Services]));

        Console.WriteLine($"""
            Race: {rounds.Count} rounds of {Submitters} submitters at two portals on PostgreSQL:
            swaps a round {rounds.Min(round => round.Swaps)} to {rounds.Max(round => round.Swaps)}, operations a round {rounds.Min(round => round.Operations)} to {rounds.Max(round => round.Operations)};
            given the operation {rounds.Sum(round => round.Given)}, told who and since when {rounds.Sum(round => round.Told)}, told that it has happened meanwhile {rounds.Sum(round => round.Outdated)}, other {rounds.Sum(round => round.Other)}
            """);
        Assert.All(rounds, round => Assert.Equal((1, 1, 0), (round.Swaps, round.Operations, round.Other)));

        async Task<Round> PlayAsync(int number, string service)
        {
            await EndedAsync(storage.Log, keys[service]);
            var mark = await cloud.MarkAsync(Token);
            var plan = await portals[number % 2].PlanAsync(keys[service], Token);
            // Four of them are one client that sends the same request again: they share a key, and so an operation.
            var answers = await Task.WhenAll(Enumerable.Range(0, Submitters).Select(by =>
                portals[by % 2].SwapAsync(keys[service], plan, by < 4 ? $"{number}.same" : $"{number}.{by}", Token)));
            await EndedAsync(storage.Log, keys[service]);
            var (_, swaps) = await cloud.SwapsSinceAsync(mark, deployments[service], Token);
            return Round.Of(swaps, [.. answers.Select(answer => answer!.Value)]);
        }
    }

    [Fact]
    public async Task Swap_DoubleClickAndTwoTabs_AreOneOperation()
    {
        await using var cloud = await CloudProcess.StartAsync(1, swapSeconds: 1, Token);
        await using var storage = await SharedStorage.NewAsync(cluster, Token);
        await using var one = new PortalProcess(cloud, storage.Options);
        await using var other = new PortalProcess(cloud, storage.Options);
        PortalProcess[] portals = [await one.ReadyAsync(Token), await other.ReadyAsync(Token)];
        var key = (await one.KeysAsync(Token)).Single().Value;
        for (var round = 0; round < Scale.Of(whole: 50, brief: 3); round++)
        {
            var plan = await one.PlanAsync(key, Token);
            var idempotency = round % 2 == 0 ? $"press-{round}" : null;
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(tab => portals[tab % 2].SwapAsync(key, plan, idempotency, Token)));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer!.Value.Status));
            Assert.Single(answers.Select(answer => answer!.Value.Body.GetProperty("id").GetString()).Distinct());
            await EndedAsync(storage.Log, key);
        }
    }

    private static async Task EndedAsync(IOperationLog log, string key)
    {
        while ((await log.ListAsync(new OperationFilter(new ServiceKey(key), Active: true, Take: 1), Token)).Count > 0)
            await Task.Delay(20, Token);
    }
}
