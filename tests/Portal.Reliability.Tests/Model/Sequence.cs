using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Reliability.Tests.Simulation;

namespace Portal.Reliability.Tests.Model;

/// <summary>Plays one sequence of steps against a world, and tells what was not as it must be.</summary>
internal sealed class Sequence(SimulatedWorld world)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(30);

    private static readonly Operator[] Operators = [new("ana", "Ana Ribeiro"), new("ben", "Ben Koch"), new("eva", "Eva Lind")];

    private static readonly CloudFault[] Faults = Enum.GetValues<CloudFault>();

    private readonly Dictionary<int, SwapRequest> screens = [];
    private readonly Dictionary<int, SwapRequest> lastSent = [];
    private readonly Dictionary<(string Operator, string Key), OperationId> answers = [];
    private int keys;

    public IReadOnlyList<string> Play(IEnumerable<Step> steps)
    {
        world.Run(() =>
        {
            foreach (var step in steps)
            {
                world.Journal.Say(step.ToString());
                Do(step);
                world.Pass(TimeSpan.FromMilliseconds(world.Dice.Next(100)));
            }

            world.StopFaults();
            world.Journal.Say("Faults stop");
            world.Pass(TimeSpan.FromMinutes(1)); // What had been accepted before may still go wrong.
            world.StopFaults();
            world.Pass(Rest);
        });
        foreach (var active in world.Truth.Operations.Where(operation => operation.IsActive))
            world.Truth.Breach($"swap {active.Id} is still {active.Status} {Rest.TotalMinutes} min after all faults stopped");
        return world.Truth.Breaches;
    }

    private void Do(Step step)
    {
        var pair = world.Cloud.Pairs[step.Pair];
        var life = world.Portal(step.Portal).Life;
        switch (step.Kind)
        {
            case StepKind.Plan: _ = PlanAsync(step); break;
            case StepKind.Confirm when screens.TryGetValue(step.Operator, out var shown): Send(step.Portal, step.Operator, WithKey(shown, step.Number)); break;
            case StepKind.Confirm: _ = PlanAndSendAsync(step); break;
            case StepKind.Retry when lastSent.TryGetValue(step.Operator, out var last): Send(step.Portal, step.Operator, last); break;
            case StepKind.Race: _ = RaceAsync(step); break;
            case StepKind.Wait: world.Pass(TimeSpan.FromMilliseconds(step.Number * 5)); break;
            case StepKind.WaitLong: world.Pass(TimeSpan.FromMilliseconds(step.Number * 120)); break;
            case StepKind.Fault: pair.Faults.Enqueue(Faults[step.Number % Faults.Length]); break;
            case StepKind.Unreadable: world.Cloud.UnreadableUntil = world.Time.Elapsed + TimeSpan.FromMilliseconds(step.Number * 60); break;
            case StepKind.DatabaseAway: world.TakeDatabaseAway(TimeSpan.FromMilliseconds(step.Number * 30)); break;
            case StepKind.DatabaseLosesAnswer: world.LoseNextAnswer(); break;
            case StepKind.Kill: life.KillAt(1 + (step.Number / 2 % 15), before: step.Number % 2 == 0); break;
            // A process that stands still right at its request sends it late: never so late that a portal could have given it up.
            case StepKind.Pause: life.Pause(TimeSpan.FromMilliseconds(step.Number * 25)); break;
            case StepKind.Restart: world.Restart(step.Portal); break;
            case StepKind.SwapOutside: world.Journal.Say($"{pair.Name} swapped outside: {world.Cloud.SwapOutside(pair)}"); break;
            case StepKind.Jump: world.Time.Jump(TimeSpan.FromMinutes(step.Number % 2 == 0 ? 5 : 180) * (step.Number % 4 < 2 ? 1 : -1)); break;
            default: break;
        }
    }

    private async Task PlanAsync(Step step)
    {
        if (await world.Portal(step.Portal).Swaps.PlanAsync(world.Cloud.Pairs[step.Pair].Key, TimeSpan.FromSeconds(2), Access.Everything(Operators[step.Operator]), CancellationToken.None) is PlanResult.Found { Plan: var plan })
            screens[step.Operator] = new SwapRequest(plan.Service.Key, plan.Fingerprint, "Release", [.. plan.Warnings.Select(finding => finding.Code)], null);
    }

    private async Task PlanAndSendAsync(Step step)
    {
        await PlanAsync(step);
        if (screens.TryGetValue(step.Operator, out var shown))
            Send(step.Portal, step.Operator, WithKey(shown, step.Number));
    }

    private async Task RaceAsync(Step step)
    {
        await PlanAndSendAsync(step);
        if (screens.TryGetValue(step.Operator, out var shown))
            Send(1 - step.Portal, (step.Operator + 1) % Operators.Length, WithKey(shown, step.Number + 1));
    }

    /// <summary>Some clients give a key for each press, some none.</summary>
    private SwapRequest WithKey(SwapRequest request, int number) => request with { IdempotencyKey = number % 3 == 0 ? null : $"key-{++keys}" };

    private void Send(int portal, int by, SwapRequest request)
    {
        lastSent[by] = request;
        _ = SendAsync(portal, Operators[by], request);
    }

    private async Task SendAsync(int portal, Operator by, SwapRequest request)
    {
        var result = await world.Portal(portal).Swaps.SwapAsync(request, Access.Everything(by), CancellationToken.None);
        world.Journal.Say($"{by.Id} is answered {result.GetType().Name}");
        if (request.IdempotencyKey is { } sent && answers.TryGetValue((by.Id, sent), out var first) && result is not (SwapResult.Started or SwapResult.Unavailable))
            world.Truth.Breach($"{by.Id} was answered {result.GetType().Name} for a key that stands for swap {first}");
        if (result is SwapResult.Started { Operation: { } started } && request.IdempotencyKey is { } key
            && !answers.TryAdd((by.Id, key), started.Id) && answers[(by.Id, key)] != started.Id)
            world.Truth.Breach($"{by.Id} was given swap {started.Id} and swap {answers[(by.Id, key)]} for one key");
        if (result is SwapResult.Busy { Operation: { } busy } && busy.ServiceKey != request.Service)
            world.Truth.Breach($"{by.Id} was told of swap {busy.Id}, which is of another service");
    }
}
