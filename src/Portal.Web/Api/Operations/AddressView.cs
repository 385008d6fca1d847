using Portal.Domain.Operations;
using Portal.Domain.Probing;
using Portal.Domain.Swaps;

namespace Portal.Web.Api.Operations;

/// <summary>One public address.</summary>
/// <param name="LeadsTo">The deployment that holds it; null when none of the two does.</param>
/// <param name="Slot">The slot that Azure gives that deployment; null when not told.</param>
/// <param name="Version">What the address itself answered; null when it told no version or was not asked.</param>
/// <param name="Answer">The same in words; null when it was not asked.</param>
internal sealed record AddressView(string? Address, string? LeadsTo, string? Slot, string? Version, string? Answer)
{
    public static AddressView Of(Operation operation, SwapSide side, ProbeAnswer? answer)
    {
        var reading = operation.Sides!.Reading;
        var holder = reading.HolderOf(side.Vip);
        var slot = holder is null ? null : reading.Production.Deployment == holder ? reading.Production.Slot : reading.Staging.Slot;
        return new AddressView(
            side.Vip.Address, holder is null ? null : SidesWords.Holder(operation, side.Vip), slot?.ToString().ToLowerInvariant(), answer?.Version, answer?.Text);
    }
}
