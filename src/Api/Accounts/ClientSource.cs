using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts;

/// <summary>Where a client comes from: its IPv4 address, or the /64 of its IPv6 address, which is as much as one household has.</summary>
internal static class ClientSource
{
    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "local";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]).ToString()
            : address.ToString();
    }
}
