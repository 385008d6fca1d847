using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Reliability.Tests.Processes;
using Portal.Storage;

namespace Portal.Reliability.Tests.Kills;

/// <summary>One database with the portals on it, and some services of the cloud: swaps are confirmed, the portal that was asked is killed, another goes on.</summary>
internal sealed class KillLane(CloudProcess cloud, StorageOptions storage, IOperationLog log, int number) : IAsyncDisposable
{
    private const double LongestPhaseMs = 400;
    private static readonly OperationStatus[] Aims = [OperationStatus.Written, OperationStatus.Submitting, OperationStatus.Switching, OperationStatus.Verifying];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly List<PortalProcess> portals = [];

    /// <summary>Another portal may stand by where several may share the database.</summary>
    private int Portals => storage.Provider == StorageProvider.PostgreSql ? 2 : 1;

    public async Task RunAsync(IReadOnlyDictionary<string, string[]> services, int kills, Random dice, KillFigures figures, CancellationToken cancellationToken)
    {
        while (portals.Count < Portals)
            portals.Add(new PortalProcess(cloud, storage));
        foreach (var portal in portals)
            await portal.ReadyAsync(cancellationToken);
        for (var kill = 0; kill < kills; kill++)
            await KillAsync($"{number}.{kill}", services, dice, figures, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in portals)
            await portal.DisposeAsync();
    }

    private async Task KillAsync(string kill, IReadOnlyDictionary<string, string[]> services, Random dice, KillFigures figures, CancellationToken cancellationToken)
    {
        var victim = portals[0];
        var keys = await victim.KeysAsync(cancellationToken);
        var mark = await cloud.MarkAsync(cancellationToken);
        var before = new Dictionary<string, OperationId?>();
        foreach (var service in services.Keys)
            before[service] = (await NewestAsync(keys[service], cancellationToken))?.Id;

        var plans = new Dictionary<string, JsonElement>();
        foreach (var service in services.Keys)
            plans[service] = await victim.PlanAsync(keys[service], cancellationToken);
        var asked = services.Keys.Select(service => victim.SwapAsync(keys[service], plans[service], $"{kill}.{service}", cancellationToken)).ToList();
        // Now and then it dies while it still checks; mostly in or soon after a phase that is picked, so that each is hit however fast the machine is.
        if (dice.Next(8) > 0)
            await OneIsAtAsync(Aims[dice.Next(Aims.Length)], [.. services.Keys.Select(service => (keys[service], before[service]))], asked, cancellationToken);
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Pow(dice.NextDouble(), 3) * LongestPhaseMs), cancellationToken);
        await victim.KillAsync();
        var killedAt = Stopwatch.GetTimestamp();
        await Task.WhenAll(asked);

        var atDeath = new Dictionary<string, Operation?>();
        foreach (var service in services.Keys)
            atDeath[service] = await NewestAsync(keys[service], cancellationToken) is { } newest && newest.Id != before[service] ? newest : null;
        portals.RemoveAt(0);
        portals.Add(new PortalProcess(cloud, storage));
        await victim.DisposeAsync();
        var listens = ListensAsync(portals[^1], killedAt);

        await Task.WhenAll(services.Keys.Select(async service =>
            figures.Swaps.Add(await EndAsync(new KilledSwap(kill, service, atDeath[service]?.Status.ToString() ?? "nothing written") { Truth = "", Requests = 0, Begun = 0 },
                atDeath[service], services[service], mark, killedAt, cancellationToken))));
        figures.Starts.Add(await listens);
        foreach (var portal in portals)
            await portal.ReadyAsync(cancellationToken);
    }

    private static async Task<TimeSpan> ListensAsync(PortalProcess portal, long killedAt)
    {
        await portal.Listens;
        return Stopwatch.GetElapsedTime(killedAt);
    }

    private async Task<KilledSwap> EndAsync(KilledSwap swap, Operation? atDeath, string[] deployments, string mark, long killedAt, CancellationToken cancellationToken)
    {
        TimeSpan? resumed = null;
        var operation = atDeath;
        while (operation is { IsActive: true } && Stopwatch.GetElapsedTime(killedAt) < Patience)
        {
            await Task.Delay(50, cancellationToken);
            operation = await ReadAsync(() => log.FindAsync(atDeath!.Id, cancellationToken));
            if (operation is not null && operation.Fence != atDeath!.Fence)
                resumed ??= Stopwatch.GetElapsedTime(killedAt);
        }

        var (requests, begun) = await cloud.SwapsSinceAsync(mark, deployments, cancellationToken);
        return swap with
        {
            WasWritten = operation is not null,
            Outcome = operation?.Status.ToString(),
            Ended = operation is not { IsActive: false } ended ? null
                : Name(ended.Status == OperationStatus.Succeeded ? ended.Intent.Staging.Deployment : ended.Intent.Production.Deployment),
            Truth = await cloud.LiveAsync(deployments, cancellationToken),
            Requests = requests,
            Begun = begun,
            WasUnknown = operation?.Events.Any(line => line.Status == OperationStatus.Unknown) ?? false,
            ResumedIn = resumed,
        };
    }

    /// <summary>Returns when one of the services' new swaps has come to this phase, or past it.</summary>
    /// <exception cref="InvalidOperationException">None ever will: all were refused, or none got so far in time. Says what was seen.</exception>
    private async Task OneIsAtAsync(OperationStatus phase, IReadOnlyList<(string Key, OperationId? Before)> services, IReadOnlyList<Task<(HttpStatusCode Status, JsonElement Body)?>> asked, CancellationToken cancellationToken)
    {
        for (var since = Stopwatch.GetTimestamp(); ;)
        {
            var isAnswered = asked.All(answer => answer.IsCompleted);
            var begun = new List<Operation>();
            foreach (var (key, before) in services)
            {
                if (await NewestAsync(key, cancellationToken) is { } newest && newest.Id != before)
                    begun.Add(newest);
            }

            if (begun.Exists(operation => !operation.IsActive || operation.Events.Any(line => line.Status == phase)))
                return;
            if ((isAnswered && begun.Count == 0) || Stopwatch.GetElapsedTime(since) >= Patience)
                throw new InvalidOperationException($"No swap came to {phase}. {Seen(begun, asked)}");
            await Task.Delay(2, cancellationToken);
        }
    }

    private static string Seen(IEnumerable<Operation> begun, IEnumerable<Task<(HttpStatusCode Status, JsonElement Body)?>> asked) => string.Join("; ",
    [
        .. begun.Select(operation => $"{operation.Id} is {operation.Status}"),
        .. asked.Select(answer => !answer.IsCompletedSuccessfully ? $"an order is {answer.Status}" : answer.Result is var (status, body) ? $"an order was answered {status} {body}" : "an order was not answered"),
    ]);

    private async Task<Operation?> NewestAsync(string key, CancellationToken cancellationToken) =>
        await ReadAsync(() => log.ListAsync(new OperationFilter(new ServiceKey(key), Take: 1), cancellationToken)) is [var newest, ..] ? newest : null;

    /// <summary>Who only watches asks a busy database again; the portals have to cope by themselves.</summary>
    private static async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        for (var since = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return await read();
            }
            catch (OperationLogException) when (Stopwatch.GetElapsedTime(since) < Patience)
            {
                // Read again: each try waits long enough by itself.
            }
        }
    }

    private static string Name(DeploymentId id) => id.Value[(id.Value.LastIndexOf('/') + 1)..];
}
