using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>A public IP address as ARM shows it.</summary>
internal static class PublicAddressJson
{
    public static object Render(PublicAddress address) => new
    {
        etag = ETags.Of(address),
        id = address.Id,
        name = ResourceIds.NameOf(address.Id),
        type = ResourceIds.PublicAddressType,
        location = address.Location,
        tags = address.Tags.IsEmpty ? null : address.Tags,
        sku = new { name = address.Sku, tier = "Regional" },
        properties = new
        {
            provisioningState = "Succeeded",
            ipAddress = address.IpAddress,
            publicIPAddressVersion = "IPv4",
            publicIPAllocationMethod = address.Static ? "Static" : "Dynamic",
            idleTimeoutInMinutes = 4,
            dnsSettings = address.DnsLabel is null ? null : new { domainNameLabel = address.DnsLabel, fqdn = address.Fqdn },
            ipConfiguration = address.FrontendId is null ? null : new { id = address.FrontendId },
        },
    };
}
