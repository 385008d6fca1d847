using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Api.Rules;

/// <summary>How much is asked, everywhere.</summary>
/// <param name="Reason">By the settings: whether every swap needs a reason.</param>
/// <param name="Friction">By the settings: before a swap where no rule says otherwise.</param>
/// <param name="ApprovalMinutes">A request for approval expires after so long.</param>
/// <param name="Items">By rules; they go before the settings.</param>
internal sealed record PolicyList(ReasonRule Reason, FrictionRung Friction, double ApprovalMinutes, IReadOnlyList<FrictionView> Items);
