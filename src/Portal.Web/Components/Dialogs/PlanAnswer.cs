using Portal.Domain.Operations;

namespace Portal.Web.Components.Dialogs;

/// <summary>What OK was answered.</summary>
/// <param name="Started">What was written down; null when nothing was.</param>
/// <param name="Newer">The plan that came with the answer.</param>
/// <param name="Why">Why nothing was started, in words.</param>
/// <param name="MayBeWritten">Nobody knows whether it was written.</param>
public sealed record PlanAnswer<TPlan>(OperationId? Started, TPlan? Newer, string Why, bool MayBeWritten)
    where TPlan : class;
