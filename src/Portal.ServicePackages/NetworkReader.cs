using Portal.Domain;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages;

/// <summary>Reads the network part of a service configuration.</summary>
internal static class NetworkReader
{
    public static NetworkConfiguration Read(Node root) => new(
        root.Below("VirtualNetworkSite").Select(site => site.Text("name")).FirstOrDefault(),
        root.Below("InstanceAddress").Select(address => new RoleSubnets(
            address.Required("roleName"), address.Below("Subnet").Select(subnet => subnet.Name).ToEquatableList())).ToEquatableList())
    {
        DnsServers = root.Below("DnsServer").Select(server => $"{server.Name}={server.Text("IPAddress") ?? server.Text("ipAddress")}").ToEquatableList(),
        AccessControls = root.Below("AccessControl").Select(control => control.Name).ToEquatableList(),
    };

    public static EquatableList<string> ReservedIps(Node root)
    {
        var all = root.Below("ReservedIP").ToList();
        if (all.Count > 1)
            all[1].Doubtful("several-reserved-ips", $"The configuration names {all.Count} reserved addresses.", "A deployment takes one.");
        return all.Select(address => address.Name).ToEquatableList();
    }
}
