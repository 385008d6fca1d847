using System.Net;
using System.Net.Sockets;

namespace Portal.Domain.Notices;

/// <summary>Where webhooks may lead: a portal must not be sent where whoever types an address cannot reach.</summary>
public static class WebhookTargets
{
    /// <summary>Networks that are nobody's on the internet: RFC 6890 and its registries.</summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
            // Of IPv6 only 2000::/3 is given out; these are the parts of it that stand for other networks.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    /// <summary>What is wrong with an address that somebody typed, as a sentence; null when it may be used as far as its text tells.</summary>
    public static string? Problem(string address, NoticePolicy policy)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return "This is not an address. It looks like https://example.com/hooks/portal.";
        if (uri.UserInfo.Length > 0)
            return "A name or password in the address is not sent. Leave it out; the body is signed.";
        if (uri.Fragment.Length > 0)
            return "What follows # is never sent. Leave it out.";
        var isLoopback = uri.IsLoopback;
        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && isLoopback && policy.AllowsLoopback))
            return policy.AllowsLoopback ? "Use https. Only an address of this machine may be http." : "Use https: what is sent must be readable for the receiver only.";
        return IPAddress.TryParse(uri.Host.Trim('[', ']'), out var literal) || (isLoopback && (literal = IPAddress.Loopback) is not null)
            ? Problem(literal, policy)
            : null;
    }

    /// <summary>Why a resolved address is not connected to; null when it is.</summary>
    public static string? Problem(IPAddress address, NoticePolicy policy)
    {
        if (IPAddress.IsLoopback(Plain(address)))
            return policy.AllowsLoopback ? null : $"{address} is this machine. Webhooks do not lead there.";
        return IsPublic(address) || policy.AllowsPrivateAddresses ? null : $"{address} is a private address. Set Notices:AllowPrivateAddresses to true if webhooks may lead there.";
    }

    /// <summary>Whether an address is one of the internet's. What wraps another address counts as that one, or not at all.</summary>
    public static bool IsPublic(IPAddress address)
    {
        address = Plain(address);
        return (address.AddressFamily == AddressFamily.InterNetwork || GlobalV6.Contains(address))
            && !Array.Exists(NotPublic, network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
