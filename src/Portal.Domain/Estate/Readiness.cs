using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Estate;

/// <summary>Whether a service can be swapped, in words.</summary>
/// <param name="Blocking">How many checks stand in the way.</param>
/// <param name="Warnings">How many do not, but must be seen.</param>
/// <param name="Text">The word, for example "Ready" or "Endpoints differ".</param>
/// <param name="Fact">The one fact behind it.</param>
public sealed record Readiness(ReadinessState State, int Blocking, int Warnings, string Text, string Fact)
{
    public static Readiness Of(SwapPlan plan)
    {
        if (plan.Active is { } active)
            return Of(active);

        var blocking = plan.Blocking.Where(finding => !finding.IsLeftOpen).ToList();
        var warnings = plan.Warnings.Where(finding => !finding.IsLeftOpen).ToList();
        var ticket = ReturnTicket.Judge(plan);
        if (plan.Service.Staging is null && ticket is { State: ReturnTicketState.Lost } lost)
            return new(ReadinessState.NothingStaged, blocking.Count, 0, "Nothing to swap", $"{lost.Headline}: {lost.Because}");
        if (plan.Service.Staging is null && blocking.TrueForAll(finding => finding.Code is "C01" or "P01"))
            return new(ReadinessState.NothingStaged, blocking.Count, 0, "Nothing to swap", $"{blocking.FirstOrDefault()?.Headline ?? "No staging"}: deploy a release to staging first");
        if (blocking.Find(finding => finding.Answer == Answer.NotMet) is { } worst)
            return new(ReadinessState.Blocked, blocking.Count, warnings.Count, worst.Headline, $"{NoWayBack(plan, ticket)}{worst.Because.TrimEnd('.')}");
        if (blocking.FirstOrDefault() is { } unknown)
            return new(ReadinessState.Unknown, blocking.Count, warnings.Count, unknown.Headline, unknown.Because.TrimEnd('.'));
        if (plan.Service.Deployments.Any(deployment => deployment.InstancesReady is null))
            return new(ReadinessState.Checking, 0, warnings.Count, "Checking…", "Its instances were not read yet");
        if (plan.Direction is { Kind: SwapDirectionKind.Return } back)
            return new(ReadinessState.ReturnPossible, 0, warnings.Count, "Return possible", ticket is { State: ReturnTicketState.Changed } ? ticket.Because : ticket?.About is { } about ? $"To {back.ToVersion} in {about}" : $"To {back.ToVersion}");

        return warnings.Count == 0
            ? new(ReadinessState.Ready, 0, 0, "Ready", Checks(plan.Findings))
            : new(ReadinessState.Ready, 0, warnings.Count, warnings.Count == 1 ? "Ready, 1 warning" : $"Ready, {warnings.Count} warnings",
                warnings[0].Headline == warnings[0].Title ? warnings[0].Because.TrimEnd('.') : warnings[0].Headline);
    }

    private static string NoWayBack(SwapPlan plan, ReturnTicket? ticket) =>
        plan.Direction?.Kind == SwapDirectionKind.Return && ticket is { State: ReturnTicketState.Lost } ? $"{ticket.Headline}: " : "";

    public static Readiness Of(Operation operation) => operation.Status switch
    {
        OperationStatus.Paused => new(ReadinessState.NeedsYou, 1, 0, "Waits for you", OperationSteps.Headline(operation)),
        OperationStatus.Unknown when operation.Change is not null => new(ReadinessState.NeedsYou, 1, 0, "Outcome unknown", OperationSteps.Headline(operation)),
        OperationStatus.Unknown => new(ReadinessState.NeedsYou, 1, 0, "Outcome unknown", "Reading both addresses"),
        OperationStatus.Split => new(ReadinessState.NeedsYou, 1, 0, "Only one side moved", $"Swap {operation.Id} stopped half way"),
        OperationStatus.WrongAnswer => new(ReadinessState.NeedsYou, 1, 0, "Old version still answers", $"Swap {operation.Id} is done, {operation.ToVersion} does not answer"),
        _ => new(ReadinessState.Running, 1, 0, OperationSteps.Headline(operation), $"Started by {operation.StartedBy.FirstName}"),
    };

    /// <summary>"28 of 28 checks met"; "26 of 28 checks met, 2 read on opening" of what lists alone tell.</summary>
    public static string Checks(IEnumerable<Finding> findings)
    {
        var checks = findings.Where(finding => finding.IsCheck).ToList();
        var open = checks.Count(finding => finding.IsLeftOpen);
        return $"{checks.Count(finding => finding.Answer == Answer.Met)} of {checks.Count} checks met{(open == 0 ? "" : $", {open} read on opening")}";
    }
}
