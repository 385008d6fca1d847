using System.Diagnostics;
using System.Text.Json;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Emulator.Faults;

namespace Portal.Reliability.Tests.Faults;

/// <summary>Swaps one service while one fault strikes in one phase.</summary>
internal sealed class FaultTrial(FaultField field, HostedService service, FaultDescription fault, bool happens, Phase phase)
{
    private static readonly Access Ana = Access.Everything(new Operator("ana", "Ana Ribeiro"));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    private string Name => $"{fault.Kind}-{happens}-{phase}";

    public string Title => happens ? $"{fault.Title}, but the work is done" : fault.Title;

    public async Task<FaultCell> RunAsync(CancellationToken cancellationToken)
    {
        switch (phase)
        {
            case Phase.Plan: await OrderAsync("GET", null, 3); break;
            case Phase.Submit: await OrderAsync(null, "swap", 1); break;
            case Phase.Poll: field.When(service.Name, OperationStatus.Switching, () => OrderAsync(null, "getOperation", 2)); break;
            default: field.When(service.Name, OperationStatus.Verifying, () => OrderAsync("GET", null, 3)); break;
        }

        var told = await SwapAsync(cancellationToken);
        await field.TakeAwayAsync(Name, cancellationToken);
        return new FaultCell(Title, phase, told, await field.IsLiveAsync(service.Staging!.Id, cancellationToken), await field.SwapsAsync(service, cancellationToken))
        {
            StillRuns = fault.Kind == FaultKind.OperationHangs && phase == Phase.Submit,
        };

        Task OrderAsync(string? method, string? operation, int times) => field.OrderAsync(Name, Order(method, operation, times), cancellationToken);
    }

    private async Task<string> SwapAsync(CancellationToken cancellationToken)
    {
        if (await field.Swaps.PlanAsync(service.Key, TimeSpan.Zero, Ana, cancellationToken) is not PlanResult.Found { Plan: var plan })
            return "Not started: not readable";
        var request = new SwapRequest(service.Key, plan.Fingerprint, "Proof", [.. plan.Warnings.Select(finding => finding.Code)], Name);
        if (await field.Swaps.SwapAsync(request, Ana, cancellationToken) is not SwapResult.Started { Operation: var started } result)
            return "Not started: refused";

        var (since, operation) = (Stopwatch.GetTimestamp(), started);
        while (operation.IsActive && Stopwatch.GetElapsedTime(since) < Patience)
        {
            await Task.Delay(100, cancellationToken);
            operation = (await field.Log.FindAsync(started.Id, cancellationToken))!;
        }

        return operation.Status.ToString();
    }

    /// <summary>Only what this kind of fault knows.</summary>
    private Dictionary<string, object> Order(string? method, string? operation, int times)
    {
        var all = new Dictionary<string, object?> { ["service"] = service.Name, ["method"] = method, ["operation"] = operation, ["times"] = times, ["happens"] = happens ? true : null, ["seconds"] = fault.Kind == FaultKind.Late ? 1 : null };
        var known = all.Where(pair => pair.Value is not null && fault.Parameters.Any(parameter => parameter.Name == pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value!);
        known["kind"] = JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString());
        return known;
    }
}
