namespace Portal.Web.Components.Dialogs;

/// <summary>The newest plan beside the one that the operator has seen: nobody confirms what was not seen.</summary>
/// <typeparam name="TPlan">What would be done, judged on one reading.</typeparam>
public sealed record PlanReview<TPlan>
    where TPlan : class
{
    /// <summary>A finger that is on its way to OK must not confirm what it has not seen.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(800);

    /// <summary>The newest plan; null until there is one, and when there is none any more.</summary>
    public TPlan? Plan { get; init; }

    /// <summary>What differs between the two.</summary>
    public PlanChanges Changes { get; init; } = PlanChanges.None;

    /// <summary>The plan that the operator has seen.</summary>
    private TPlan? Reviewed { get; init; }

    /// <summary>When the newest of these changes came.</summary>
    private DateTimeOffset ChangedAt { get; init; }

    /// <summary>When the operator last said that the changes are seen.</summary>
    private DateTimeOffset ReviewedAt { get; init; }

    /// <param name="plan">As it was read now.</param>
    /// <param name="between">What changed from one plan to another.</param>
    /// <param name="now">The time of it.</param>
    public PlanReview<TPlan> Show(TPlan plan, Func<TPlan, TPlan, PlanChanges> between, DateTimeOffset now)
    {
        var reviewed = Reviewed ?? plan;
        var changes = between(reviewed, plan);
        return this with { Plan = plan, Reviewed = reviewed, Changes = changes, ChangedAt = changes == Changes ? ChangedAt : now };
    }

    /// <summary>The operator has seen the changes.</summary>
    public PlanReview<TPlan> See(DateTimeOffset now) => now - ChangedAt < Hold ? this : this with { Reviewed = Plan, Changes = PlanChanges.None, ReviewedAt = now };

    /// <summary>The second press of a double click on Review is none on OK, which has come in its place.</summary>
    public bool MayConfirm(DateTimeOffset now) => now - ReviewedAt >= Hold;
}
