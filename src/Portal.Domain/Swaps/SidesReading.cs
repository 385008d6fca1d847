using Portal.Domain.HostedServices;

namespace Portal.Domain.Swaps;

/// <summary>Both sides, read from the resources themselves.</summary>
public sealed record SidesReading(SideNow Production, SideNow Staging)
{
    public bool IsSettled => Production.Settled && Staging.Settled;

    /// <summary>The deployment that holds an address now; null when none of the two does.</summary>
    public DeploymentId? HolderOf(Vip address) =>
        Same(Production.VipId, address.Id) ? Production.Deployment : Same(Staging.VipId, address.Id) ? Staging.Deployment : null;

    /// <summary>The same reading, for the intent that goes the other way.</summary>
    public SidesReading Reversed() => new(Staging, Production);

    /// <summary>What both sides together say of an intent.</summary>
    public SidesVerdict Judge(SwapIntent intent)
    {
        var moved = Holds(Production, Slot.Staging, intent.Staging) && Holds(Staging, Slot.Production, intent.Production);
        var stayed = Holds(Production, Slot.Production, intent.Production) && Holds(Staging, Slot.Staging, intent.Staging);
        return moved ? SidesVerdict.Swapped : stayed ? SidesVerdict.NotSwapped : SidesVerdict.Split;
    }

    private static bool Holds(SideNow side, Slot slot, SwapSide address) =>
        side.Slot == slot && Same(side.VipId, address.Vip.Id);

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
