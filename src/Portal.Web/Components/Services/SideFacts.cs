using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Services;

/// <summary>What a deployment tells about itself, in words.</summary>
internal static class SideFacts
{
    /// <summary>Since when it is where it is: "live for 12 d", "was live until 14:03:11", "deployed 35 min ago by Ben".</summary>
    public static string Since(ServiceRow row, Deployment deployment, DateTimeOffset now)
    {
        if (row.LastSwap is { SwitchedAt: { } switched } last)
        {
            if (deployment.Slot == Slot.Production && last.Intent.Staging.Deployment == deployment.Id)
                return Words.FormatSideFactsLiveFor(Ages.Since(switched, now));
            if (deployment.Slot == Slot.Staging && last.Intent.Production.Deployment == deployment.Id)
                return Words.FormatSideFactsWasLiveUntil(When(switched, now));
        }

        return Deployed(deployment, now);
    }

    /// <summary>Empty when it is not known.</summary>
    public static string Deployed(Deployment deployment, DateTimeOffset now) => deployment switch
    {
        { DeployedAt: { } at, DeployedBy: { } by } => Words.FormatSideFactsDeployedBy(Ages.Since(at, now), by.Split(' ', 2)[0]),
        { DeployedAt: { } at } => Words.FormatSideFactsDeployed(Ages.Since(at, now)),
        _ => "",
    };

    /// <summary>"20.50.1.7, static".</summary>
    public static string Address(Vip? vip) => vip switch
    {
        null => Words.SideFactsNoPublicAddress,
        { Address: null } => Words.SideFactsNoAddressYet,
        { Allocation: AddressAllocation.Unknown } => vip.Address,
        _ => $"{vip.Address}, {Allocation(vip)}",
    };

    public static string Allocation(Vip vip) => vip.Allocation switch
    {
        AddressAllocation.Static => Words.SideFactsStatic,
        AddressAllocation.Dynamic => Words.SideFactsDynamic,
        _ => Words.SideFactsNotKnownWhetherStatic,
    };

    /// <summary>"ShopApi.Web 3 × Standard_D2_v2, ShopApi.Worker 1 × Standard_D1_v2".</summary>
    public static string Roles(Deployment deployment) =>
        deployment.Roles.Count == 0 ? Words.SideFactsNoRoles : string.Join(", ", deployment.Roles.Select(role => $"{role.Name} {role.Capacity}\u00a0×\u00a0{role.Size}"));

    /// <summary>The time of today, else the day too.</summary>
    public static string When(DateTimeOffset at, DateTimeOffset now) =>
        ReaderZone.DayOf(at) == ReaderZone.DayOf(now) ? Ages.Time(at) : PageFormat.Time(at, Words.PatternDayAndMinute);
}
