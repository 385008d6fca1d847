using Portal.Domain;
using Portal.Domain.Policies;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Dialogs;

/// <summary>What the dialog knows, and what follows from it. Every decision of the dialog is made here.</summary>
public sealed record SwapDialogState(SwapPolicy Policy)
{
    public static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(10);

    /// <summary>A finger that is on its way to OK must not confirm what it has not seen.</summary>
    public static readonly TimeSpan ReviewHold = TimeSpan.FromMilliseconds(800);

    /// <summary>The newest plan; null until there is one.</summary>
    public SwapPlan? Plan { get; init; }

    /// <summary>The plan that the operator has seen.</summary>
    public SwapPlan? Reviewed { get; init; }

    /// <summary>What differs between the two.</summary>
    public PlanChanges Changes { get; init; } = PlanChanges.None;

    /// <summary>When the newest of these changes came.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When the operator last said that the changes are seen.</summary>
    public DateTimeOffset ReviewedAt { get; init; }

    /// <summary>Why the last reading failed.</summary>
    public CloudFailure? Unreadable { get; init; }

    /// <summary>There is no such service, or not any more.</summary>
    public bool IsGone { get; init; }

    public bool IsSending { get; init; }

    /// <summary>What OK was answered when nothing was started.</summary>
    public SwapResult? Reply { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>Codes of unknown checks that the operator takes over.</summary>
    public EquatableList<string> TakenOver { get; init; } = [];

    public bool IsReturn => Plan?.Direction is { Kind: SwapDirectionKind.Return };

    /// <summary>Only what would move is shown: a check is not met.</summary>
    public bool IsBlocked => Plan is { CanSwap: false } && StandsInTheWay is not null;

    /// <summary>The reason may not be left out: policy says so, or an unknown check is taken over.</summary>
    public bool NeedsReason => Policy.Reason == ReasonRule.Required || TakenOver.Count > 0;

    public bool ShowsReason => Policy.Reason != ReasonRule.Hidden || Policy.UnknownMayBeAcknowledged;

    public IReadOnlyList<Finding> Met => [.. Plan?.Findings.Where(finding => finding is { IsCheck: true, Answer: Answer.Met }) ?? []];

    public IReadOnlyList<Finding> Notes => [.. Plan?.Findings.Where(finding => !finding.IsCheck && finding.Answer != Answer.Met) ?? []];

    /// <summary>All warnings on screen count as seen.</summary>
    private EquatableList<string> Acknowledged => [.. Plan?.Warnings.Select(finding => finding.Code) ?? [], .. TakenOver];

    /// <summary>The first thing that keeps OK off; a fault comes before what could not be read.</summary>
    private Finding? StandsInTheWay => Plan is null
        ? null
        : SwapConsent.Missing(Plan, Request(""), Policy).OrderBy(finding => finding.Answer == Answer.Unknown).FirstOrDefault();

    public SwapRequest Request(string idempotencyKey) =>
        new(Plan!.Service.Key, Plan.Fingerprint, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), Acknowledged, idempotencyKey);

    public bool IsStale(DateTimeOffset now) => Plan is not null && (Unreadable is not null || now - Plan.ReadAt > StaleAfter);

    /// <summary>The word at the live dot.</summary>
    public string LiveText(DateTimeOffset now) => Plan is null ? Words.SwapDialogStateReading
        : IsStale(now) ? Words.FormatSwapDialogStateOld(Controls.Ages.Since(Plan.ReadAt, now))
        : Controls.Ages.Time(Plan.ReadAt);

    public SwapDialogState Take(PlanResult result, DateTimeOffset now) => result switch
    {
        PlanResult.Found found => Show(found.Plan, now) with { Unreadable = null, IsGone = false },
        PlanResult.Unavailable unavailable => this with { Unreadable = unavailable.Failure },
        _ => this with { IsGone = true },
    };

    /// <summary>Takes what OK was answered; a plan that came with it is shown.</summary>
    public SwapDialogState Take(SwapResult answer, DateTimeOffset now)
    {
        var answered = this with { IsSending = false, Reply = answer };
        return answer switch
        {
            SwapResult.Outdated outdated => answered.Show(outdated.Plan, now) with { Reply = null },
            SwapResult.Refused refused => answered.Show(refused.Plan, now),
            SwapResult.NotFound => answered with { IsGone = true },
            _ => answered,
        };
    }

    /// <summary>The operator has seen the changes.</summary>
    public SwapDialogState Review(DateTimeOffset now) =>
        now - ChangedAt < ReviewHold ? this : this with { Reviewed = Plan, Changes = PlanChanges.None, ReviewedAt = now };

    /// <summary>The second press of a double click on Review is none on OK, which has come in its place.</summary>
    public bool MayConfirm(DateTimeOffset now) => Ok(now).Kind == OkButtonKind.Ready && now - ReviewedAt >= ReviewHold;

    /// <summary>The operator answers for an unknown check, or no more.</summary>
    public SwapDialogState TakeOver(string code) =>
        this with { TakenOver = TakenOver.Contains(code) ? TakenOver.Where(other => other != code).ToEquatableList() : [.. TakenOver, code] };

    public OkButton Ok(DateTimeOffset now)
    {
        if (IsSending)
            return OkButton.Sending;
        if (IsGone)
            return OkButton.Off(Words.SwapDialogStateGone);
        if (Unreadable is { } failure)
            return OkButton.Off(failure.Sentence);
        if (Plan is null)
            return OkButton.Checking;
        if (IsStale(now))
            return OkButton.Off(Words.FormatSwapDialogStateLastChecked(Controls.Ages.Since(Plan.ReadAt, now)));
        if (StandsInTheWay is { } finding)
            return OkButton.Off(finding.Headline);
        if (Plan.Intent is null)
            return OkButton.Off(Words.SwapDialogStateNoAddress);
        return Changes.Count > 0 ? OkButton.Review(Changes.Count) : OkButton.Ready(DirectionWords.OkLabel(Plan));
    }

    private SwapDialogState Show(SwapPlan plan, DateTimeOffset now)
    {
        var reviewed = Reviewed ?? plan;
        var changes = PlanChanges.Between(reviewed, plan);
        return this with
        {
            Plan = plan,
            Reviewed = reviewed,
            Changes = changes,
            ChangedAt = changes == Changes ? ChangedAt : now,
            TakenOver = TakenOver.Where(code => plan.Blocking.Any(finding => finding.Code == code && SwapConsent.MayBeTakenOver(finding, Policy))).ToEquatableList(),
        };
    }
}
