using System.Net;
using System.Net.Sockets;

namespace LiveChat.Api.Links;

/// <summary>Which addresses are of the public Internet, by IANA's registries of those that are not (RFC 6890 and after).</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic4 = Networks(
        "0.0.0.0/8", // this network
        "10.0.0.0/8", // private
        "100.64.0.0/10", // behind a carrier's NAT
        "127.0.0.0/8", // this machine
        "168.63.129.16/32", // Azure's own services, an address like any other to look at
        "169.254.0.0/16", // this link, and what clouds tell their machines
        "172.16.0.0/12", // private
        "192.0.0.0/24", // protocol assignments
        "192.0.2.0/24", // documentation
        "192.88.99.0/24", // 6to4 relays
        "192.168.0.0/16", // private
        "198.18.0.0/15", // benchmarks
        "198.51.100.0/24", // documentation
        "203.0.113.0/24", // documentation
        "224.0.0.0/4", // multicast
        "240.0.0.0/4"); // reserved, broadcast

    /// <summary>The only part of IPv6 that is given out. Loopback, link-local, unique local, multicast and all that is not yet anything are outside of it.</summary>
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublic6 = Networks(
        "2001::/23", // protocol assignments, Teredo among them, which carries an IPv4 address inside
        "2001:db8::/32", // documentation
        "2002::/16", // 6to4, the same; switched off everywhere (RFC 7526)
        "3fff::/20"); // documentation

    /// <summary>An IPv4 address as networks without IPv4 write it (RFC 6052).</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Contains(IPAddress address)
    {
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !NotPublic4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 when address.IsIPv4MappedToIPv6 => Contains(address.MapToIPv4()),
            AddressFamily.InterNetworkV6 when Translated.Contains(address) => Contains(new IPAddress(address.GetAddressBytes().AsSpan(12))),
            AddressFamily.InterNetworkV6 => address.ScopeId == 0 && Global6.Contains(address) && !NotPublic6.Any(network => network.Contains(address)),
            _ => false,
        };
    }

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(network => IPNetwork.Parse(network))];
}
