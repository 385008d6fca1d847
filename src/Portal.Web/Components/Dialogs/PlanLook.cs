namespace Portal.Web.Components.Dialogs;

/// <summary>What a reading of a plan was answered.</summary>
/// <param name="Plan">Null when it could not be read, or there is none.</param>
/// <param name="Why">Why there is no plan; null when there is one.</param>
/// <param name="IsGone">Also the plan that is on screen holds no more.</param>
public sealed record PlanLook<TPlan>(TPlan? Plan, string? Why = null, bool IsGone = false)
    where TPlan : class;
