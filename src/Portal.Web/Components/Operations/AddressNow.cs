using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Probing;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Operations;

/// <summary>One address of a swap as it was last read.</summary>
/// <param name="Holder">The deployment that holds it, and the slot that Azure gives that deployment.</param>
/// <param name="Answer">What it answered when it was asked.</param>
/// <param name="IsWrong">It answers nothing, or not what was wanted.</param>
internal sealed record AddressNow(string Tag, string TagClass, string Address, string Before, string Wanted, string Holder, string Answer, bool IsWrong)
{
    public static IReadOnlyList<AddressNow> Of(Operation operation) =>
    [
        Of(operation, Words.AddressNowProduction, "is-live", operation.Intent.Production, operation.Intent.Staging, operation.Sides?.Live),
        Of(operation, Words.AddressNowStaging, "is-standby", operation.Intent.Staging, operation.Intent.Production, operation.Sides?.Staged),
    ];

    private static AddressNow Of(Operation operation, string tag, string look, SwapSide before, SwapSide wanted, ProbeAnswer? answer) => new(
        tag, look, before.Vip.Address ?? before.Vip.Name, before.Version, wanted.Version, HolderOf(operation, before.Vip),
        Said.Of(answer?.Text) ?? Words.AddressNowNotAsked, answer is not null && answer.Version != wanted.Version);

    private static string HolderOf(Operation operation, Vip address)
    {
        if (operation.Sides is not { Reading: var reading })
            return Words.AddressNowNotReadYet;
        if (reading.HolderOf(address) is not { } holder)
            return Words.AddressNowNoFrontEnd;
        var slot = reading.Production.Deployment == holder ? reading.Production.Slot : reading.Staging.Slot;
        return $"{Said.Of(SidesWords.Holder(operation, address))}, {(slot is { } known ? SideNames.Of(known) : Words.AddressNowSlotNotTold)}";
    }
}
