using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Components.Operations;

namespace Portal.Web.Components.Dialogs;

/// <summary>Asks for what the dialog shows: the plan again and again, one question at a time, and once how earlier swaps went.</summary>
internal sealed class PlanWatch(SwapService swaps, VisibleOperations operations, SwapRules rules, TimeProvider time)
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OldestShared = TimeSpan.FromSeconds(4);

    private IReadOnlyList<Operation>? history;
    private DateTimeOffset askedAt;
    private bool isAsking;

    /// <summary>Ended swaps, newest first; empty until a plan was read.</summary>
    public IReadOnlyList<Operation> History => history ?? [];

    /// <summary>What the rules have to do with the plan that was read last; null until one was.</summary>
    public RuleCase? Rules { get; private set; }

    public Expectation Expectation { get; private set; } = Expectation.Of([]);

    public bool IsDue => !isAsking && time.GetUtcNow() - askedAt >= AskEvery;

    public async Task<PlanResult> AskAsync(ServiceKey key, Access by, CancellationToken cancellationToken)
    {
        isAsking = true;
        askedAt = time.GetUtcNow();
        try
        {
            var result = await swaps.PlanAsync(key, OldestShared, by, cancellationToken);
            if (result is PlanResult.Found found)
                await LookAsync(found.Plan, by, cancellationToken);
            if (result is PlanResult.Found && history is null)
            {
                history = await operations.ListAsync(new OperationFilter(key, Active: false, Take: 20), cancellationToken);
                Expectation = Expectation.Of(history);
            }

            return result;
        }
        catch (OperationLogException failure)
        {
            return new PlanResult.Unavailable(new CloudFailure(CloudFailureKind.OperationLog, failure.Message));
        }
        finally
        {
            isAsking = false;
        }
    }

    /// <summary>Looks at the rules for a plan that is there.</summary>
    public async Task LookAsync(SwapPlan plan, Access by, CancellationToken cancellationToken) => Rules = await rules.LookAsync(Deed.Of(plan), by, cancellationToken);
}
