namespace Portal.Domain.Swaps;

/// <summary>Both sides, read from the resources themselves.</summary>
public sealed record SidesReading(SideNow Production, SideNow Staging)
{
    /// <summary>What both sides together say of an intent.</summary>
    public SidesVerdict Judge(SwapIntent intent)
    {
        var moved = Holds(Production, HostedServices.Slot.Staging, intent.Staging) && Holds(Staging, HostedServices.Slot.Production, intent.Production);
        var stayed = Holds(Production, HostedServices.Slot.Production, intent.Production) && Holds(Staging, HostedServices.Slot.Staging, intent.Staging);
        return moved ? SidesVerdict.Swapped : stayed ? SidesVerdict.NotSwapped : SidesVerdict.Split;
    }

    private static bool Holds(SideNow side, HostedServices.Slot slot, SwapSide address) =>
        side.Slot == slot && string.Equals(side.VipId, address.Vip.Id, StringComparison.OrdinalIgnoreCase);
}
