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
                return $"live for {Ages.Since(switched, now)}";
            if (deployment.Slot == Slot.Staging && last.Intent.Production.Deployment == deployment.Id)
                return $"was live until {When(switched, now)}";
        }

        return Deployed(deployment, now);
    }

    /// <summary>Empty when it is not known.</summary>
    public static string Deployed(Deployment deployment, DateTimeOffset now) => deployment switch
    {
        { DeployedAt: { } at, DeployedBy: { } by } => $"deployed {Ages.Since(at, now)} ago by {by.Split(' ', 2)[0]}",
        { DeployedAt: { } at } => $"deployed {Ages.Since(at, now)} ago",
        _ => "",
    };

    /// <summary>"20.50.1.7, static".</summary>
    public static string Address(Vip? vip) => vip switch
    {
        null => "no public address",
        { Address: null } => "no address yet",
        { Allocation: AddressAllocation.Unknown } => vip.Address,
        _ => $"{vip.Address}, {Allocation(vip)}",
    };

    public static string Allocation(Vip vip) => vip.Allocation switch
    {
        AddressAllocation.Static => "static",
        AddressAllocation.Dynamic => "dynamic",
        _ => "not known whether static",
    };

    /// <summary>"ShopApi.Web 3 × Standard_D2_v2, ShopApi.Worker 1 × Standard_D1_v2".</summary>
    public static string Roles(Deployment deployment) =>
        deployment.Roles.Count == 0 ? "none" : string.Join(", ", deployment.Roles.Select(role => $"{role.Name} {role.Capacity}\u00a0×\u00a0{role.Size}"));

    /// <summary>The time of today, else the day too.</summary>
    public static string When(DateTimeOffset at, DateTimeOffset now) =>
        at.UtcDateTime.Date == now.UtcDateTime.Date ? Ages.Time(at) : $"{at.UtcDateTime:d MMM HH:mm}";
}
