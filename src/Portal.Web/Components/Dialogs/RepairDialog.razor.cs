using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Dialogs;

/// <summary>Shows what a repair would ask Azure for, keeps looking while it is open, and confirms it once.</summary>
public sealed partial class RepairDialog(RepairService repairs, SwapRules rules, TimeProvider time) : WatchedDialog<RepairPlan>(rules, time)
{
    private string? confirm;

    [Inject]
    public required VisibleEstate Estate { get; set; }

    [Parameter, EditorRequired]
    public required OperationId Broken { get; set; }

    [Parameter, EditorRequired]
    public required RepairDirection Direction { get; set; }

    protected override OkButton Ok => Unready
        ?? (Review.Plan!.Findings.Concat(Verdict!.Findings).FirstOrDefault(finding => finding.Blocks) is { } finding
            ? OkButton.Off(Said.Of(finding.Headline))
            : Reviewed(OkButton.Ready(RepairWords.OkLabel(Review.Plan))));

    protected override bool NeedsReason => Asked?.NeedsReason == true || Overrides;

    private string Title => Review.Plan is { } plan ? RepairWords.Title(plan) : Direction == RepairDirection.Back ? Words.RepairDialogBack : Words.RepairDialogForward;

    private RuleVerdict? Verdict => Asked?.Judge(new RuleConsent(Reason, confirm, Overrides));

    private IEnumerable<Finding> Locks => Verdict?.Findings.Where(finding => finding is { Code: ServiceIsNotLocked.RuleCode, Answer: Answer.NotMet }) ?? [];

    protected override async Task<PlanLook<RepairPlan>> LookAsync(CancellationToken cancellationToken) => await repairs.PlanAsync(Broken, Direction, Operator.Access, cancellationToken) switch
    {
        RepairPlanResult.Found found => new(found.Plan),
        RepairPlanResult.Unavailable unavailable => new(null, Said.Of(unavailable.Failure.Sentence)),
        _ => new(null, Words.FormatRepairDialogNoSwap(Broken), IsGone: true),
    };

    protected override Deed DeedOf(RepairPlan plan) => Deed.Of(plan, Estate.Now.Find(plan.Broken.ServiceKey)?.Service);

    protected override DateTimeOffset ReadAt(RepairPlan plan) => plan.ReadAt;

    protected override PlanChanges Between(RepairPlan shown, RepairPlan now) => RepairChanges.Between(shown, now);

    protected override async Task<PlanAnswer<RepairPlan>> SendAsync(RepairPlan confirmed, CancellationToken cancellationToken) => RepairWords.Answer(
        await repairs.RepairAsync(new RepairRequest(Broken, Direction, confirmed.Fingerprint, Reason, IdempotencyKey) { Confirm = confirm, Overrides = Overrides }, Operator.Access, cancellationToken));
}
