using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Changes;

/// <summary>How a step ends: done, or not. What is changed already is never left without the next step on screen.</summary>
internal sealed class StepEnd(ChangeTools tools)
{
    /// <summary>The operation with the step done; nothing is written yet.</summary>
    public async Task<Operation> DoneAsync(Operation operation, StepReading read, CancellationToken cancellationToken)
    {
        var change = operation.Change!;
        var step = change.Current!;
        change = change.With(step with { State = StepState.Done, At = tools.Clock.Now, Text = read.Text });
        if (read.Domains.Count > 0)
            change = change with { Domains = read.Domains };
        if (step.Kind == ChangeStepKind.Update && !step.TakesBack && change.Order.Mode == UpgradeMode.Manual)
            change = change with { Steps = [.. change.Steps, .. Walks(step, change.Domains.Count)] };
        if (Brings(change, step) is { } brought)
            await tools.Shelf.RunsNowAsync(step.Deployment, brought.Release, cancellationToken);
        return operation with { Change = change, Failure = null };
    }

    /// <summary>Nothing more is sent by itself: the change ends when nothing was changed, and waits for a person when something was.</summary>
    public Task<Operation> FailedAsync(Operation operation, StepReading? read, CancellationToken cancellationToken)
    {
        var change = operation.Change!;
        var failure = operation.Failure ?? new CloudFailure(CloudFailureKind.Unexpected, read?.Text ?? "Nobody can tell what came of it.");
        operation = operation with { Failure = failure, Change = change.With(change.Current! with { State = StepState.Failed, At = tools.Clock.Now, Text = failure.Words }) };
        var text = read is { Verdict: StepVerdict.Broken or StepVerdict.Untold } ? read.Text : $"{read?.Text ?? "Read"}. {change.Current!.Title} was not done";
        return change.HasDone || (read is { Verdict: StepVerdict.Broken } && change.Kind == ChangeKind.Update)
            ? tools.Journal.MoveAsync(operation, Paused, OperationEvent.FromPortal, $"{text}. What was done before stays; an operator says how it goes on", cancellationToken)
            : tools.Journal.EndAsync(operation with { Change = operation.Change.WithoutSecrets() }, Failed, text, failure, cancellationToken);
    }

    /// <summary>By hand each domain is walked when an operator says so.</summary>
    private static IEnumerable<ChangeStep> Walks(ChangeStep update, int domains) => Enumerable.Range(0, domains).Select(domain =>
        new ChangeStep(ChangeStepKind.WalkDomain, update.Deployment, $"Walk update domain {domain}") { Domain = domain, Asks = true });

    /// <summary>What runs everywhere once this step is done; null when none is brought, or not everywhere yet.</summary>
    private static DeploymentOrder? Brings(Change change, ChangeStep step) => step.Kind switch
    {
        _ when step.TakesBack => change.Previous,
        ChangeStepKind.Create => change.Order.Deployment,
        ChangeStepKind.Update or ChangeStepKind.WalkDomain when change.Current is null => change.Order.Deployment,
        _ => null,
    };
}
