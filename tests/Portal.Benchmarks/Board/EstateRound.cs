using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Arm;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.SwapTargets;

namespace Portal.Benchmarks.Board;

/// <summary>Reads what exists in an estate and judges what has changed, as the portal does, in this process, where allocations can be counted.</summary>
internal sealed class EstateRound(string socket) : IDisposable
{
    private readonly ServiceProvider services = Build(socket);
    private readonly Dictionary<ServiceKey, (SwapFacts Facts, ServiceRow Row)> judged = [];
    private IInventory? inventory;

    /// <returns>How many services it read.</returns>
    public async Task<int> ReadAsync(CancellationToken cancellationToken)
    {
        var target = services.GetRequiredService<ISwapTarget>();
        var subscriptions = await target.ListSubscriptionsAsync(cancellationToken);
        inventory ??= target.OpenInventory();
        if (await inventory.ReadListsAsync(subscriptions, cancellationToken) is [var problem, ..])
            throw new InvalidOperationException(problem.Failure.Sentence);
        var facts = inventory.Facts();
        foreach (var known in facts)
        {
            if (!judged.TryGetValue(known.Service.Key, out var before) || !ReferenceEquals(before.Facts, known))
                judged[known.Service.Key] = (known, ServiceRow.Of(known, target.Judge(known)));
        }

        return facts.Count;
    }

    public void Dispose() => services.Dispose();

    private static ServiceProvider Build(string socket)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Arm:Socket", socket)]).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddArm(settings).AddSwapTargets(settings).BuildServiceProvider();
    }
}
