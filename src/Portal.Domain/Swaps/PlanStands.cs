using Portal.Domain.Operations;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Swaps;

/// <summary>Whether all that an operator confirmed is still so: whoever was refused may have been refused because of a change.</summary>
internal sealed class PlanStands(SwapTools tools)
{
    /// <returns>Null when the same plan would be shown now.</returns>
    /// <exception cref="CloudFailureException">The service could not be read.</exception>
    public async Task<CloudFailure?> WhyNotAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (operation.IsRepair)
            return null; // It states what the pair shall be, whatever it is now.
        if (operation.Before is not { } before || await tools.Target.ReadAsync(before, cancellationToken) is not { } facts)
            return Changed("the service cannot be compared with what was confirmed");

        // What the log knew when it was confirmed: since then this operation has held the service.
        var known = await tools.Journal.LatestAsync(operation, cancellationToken);
        facts = (facts with { Service = facts.Service with { Key = operation.ServiceKey } }).With(known with { Active = null, Latest = operation.Follows });
        var plan = SwapPlan.Of(facts, tools.Target.Judge(facts));
        if (plan.Fingerprint != operation.Fingerprint)
            return Changed(Difference(plan, operation));
        return await tools.KeptBack(operation, cancellationToken) is { } because ? new CloudFailure(CloudFailureKind.Refused, because) : null;
    }

    private static string Difference(SwapPlan plan, Operation operation)
    {
        var confirmed = operation.Findings.ToDictionary(finding => finding.Code);
        return plan.Findings.FirstOrDefault(now => now.Answer != Answer.Met && confirmed.GetValueOrDefault(now.Code)?.Measured != now.Measured)?.Headline
            ?? "a deployment changed meanwhile";
    }

    private static CloudFailure Changed(string what) =>
        new(CloudFailureKind.Refused, $"What was confirmed is not what is there now: {what}. Open Swap VIP and look again.");
}
