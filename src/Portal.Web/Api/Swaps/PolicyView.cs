using Portal.Domain.Policies;

namespace Portal.Web.Api.Swaps;

/// <summary>What this portal asks of an operator before a swap.</summary>
/// <param name="Reason">required: a swap without a reason is answered with 422.</param>
/// <param name="UnknownMayBeAcknowledged">A blocking check that could not be read may be taken over by its code, with a reason.</param>
internal sealed record PolicyView(ReasonRule Reason, bool UnknownMayBeAcknowledged)
{
    public static PolicyView Of(SwapPolicy policy) => new(policy.Reason, policy.UnknownMayBeAcknowledged);
}
