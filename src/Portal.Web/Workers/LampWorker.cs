using System.Collections.Concurrent;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Probing;

namespace Portal.Web.Workers;

/// <summary>Asks the addresses of services when somebody wants to see them: one sampler a service, however many look.</summary>
internal sealed class LampWorker(LampRequests requests, LampSampler sampler, ServiceEstate estate, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan AskedFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<ServiceKey, Task> running = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var service in requests.ReadAllAsync(stoppingToken))
                Begin(service, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops, and with it the samplers.
        }

        await Task.WhenAll(running.Values);
    }

    private void Begin(ServiceKey service, CancellationToken stoppingToken)
    {
        if (running.ContainsKey(service) || estate.Now.Find(service) is not { } row || LampPair.Of(row.Service) is not { } pair)
            return;
        running[service] = RunAsync(service, pair, stoppingToken);
    }

    private async Task RunAsync(ServiceKey service, LampPair pair, CancellationToken stoppingToken)
    {
        await Task.Yield(); // Entered before it can be left.
        using var enough = new CancellationTokenSource(AskedFor, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, stoppingToken);
        await sampler.RunAsync(LampKey.Of(service), pair, stop.Token);
        running.TryRemove(service, out _);
    }
}
