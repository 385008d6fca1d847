using Portal.Emulator.State;

namespace Portal.Emulator.Fabric;

/// <summary>Tells of every public address who holds it and where it answers.</summary>
internal static class AddressList
{
    public static IReadOnlyList<AddressRow> Of(Cloud cloud, IEnumerable<PublicAddress> addresses, AddressOpener opener)
    {
        var owners = cloud.CloudServices.Values
            .SelectMany(service => service.LoadBalancerIds.Select(id => (Id: id, Service: service)))
            .DistinctBy(item => item.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(item => item.Id, item => item.Service, StringComparer.OrdinalIgnoreCase);
        return [.. addresses.Select(address => Row(address, Holder(address, owners), opener.Find(address.Id)))];
    }

    private static CloudService? Holder(PublicAddress address, Dictionary<string, CloudService> owners)
    {
        var cut = address.FrontendId?.LastIndexOf("/frontendIPConfigurations/", StringComparison.OrdinalIgnoreCase) ?? -1;
        return cut < 0 ? null : owners.GetValueOrDefault(address.FrontendId![..cut]);
    }

    private static AddressRow Row(PublicAddress address, CloudService? holder, OpenAddress? open) => new(
        ResourceIds.SubscriptionOf(address.Id),
        holder?.Tags.GetValueOrDefault(TagNames.HostedService),
        holder?.SlotType,
        address.Id,
        address.IpAddress,
        address.DnsLabel ?? ResourceIds.NameOf(address.Id),
        address.Fqdn ?? address.IpAddress,
        holder?.Name,
        holder?.Tags.GetValueOrDefault(TagNames.Version),
        [.. open?.Ports.Select(port => new AddressLink(port.Key, $"http://{port.Value}")) ?? []]);
}
