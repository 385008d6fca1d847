using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Components.Operations;

namespace Portal.Web.Components.Dialogs;

/// <summary>Asks for what the dialog shows: the plan again and again, one question at a time, and once how earlier swaps went.</summary>
internal sealed class PlanWatch(SwapService swaps, VisibleOperations operations, SwapRules rules)
{
    /// <summary>So often it is read, however many look; who asks more often is answered with the same.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private IReadOnlyList<Operation>? history;
    private PlanResult? last;
    private bool isAsking;

    /// <summary>Ended swaps, newest first; empty until a plan was read.</summary>
    public IReadOnlyList<Operation> History => history ?? [];

    /// <summary>What the rules have to do with the plan that was read last; null until one was.</summary>
    public RuleCase? Rules { get; private set; }

    public Expectation Expectation { get; private set; } = Expectation.Of([]);

    public bool IsDue => !isAsking;

    public async Task<PlanResult> AskAsync(ServiceKey key, Access by, CancellationToken cancellationToken)
    {
        isAsking = true;
        try
        {
            var result = await swaps.PlanOfBeatAsync(key, Beat, by, cancellationToken);
            if (result is PlanResult.Found found && !ReferenceEquals(result, last))
                await LookAsync(found.Plan, by, cancellationToken);
            last = result;
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
