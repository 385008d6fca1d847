using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Arm;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.SwapTargets;

namespace Portal.Benchmarks.Board;

/// <summary>Reads and judges a whole estate as the portal does, in this process, where allocations can be counted.</summary>
internal sealed class EstateRound(string socket) : IDisposable
{
    private const int SubscriptionsAtOnce = 8;

    private readonly ServiceProvider services = Build(socket);

    /// <returns>How many services it read.</returns>
    public async Task<int> ReadAsync(CancellationToken cancellationToken)
    {
        var target = services.GetRequiredService<ISwapTarget>();
        var subscriptions = await target.ListSubscriptionsAsync(cancellationToken);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = SubscriptionsAtOnce, CancellationToken = cancellationToken };
        var rows = 0;
        await Parallel.ForEachAsync(subscriptions, limits, async (subscription, token) =>
        {
            var read = await target.ListServicesAsync(subscription, token);
            var judged = read.Select(facts => facts.With(ServiceOperations.None)).Select(facts => ServiceRow.Of(SwapPlan.Of(facts, target.Judge(facts)))).ToList();
            Interlocked.Add(ref rows, judged.Count);
        });
        return rows;
    }

    public void Dispose() => services.Dispose();

    private static ServiceProvider Build(string socket)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Arm:Socket", socket)]).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddArm(settings).AddSwapTargets(settings).BuildServiceProvider();
    }
}
