using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace LiveChat.Api.Links;

/// <summary>The three things of the network that decide where a page really comes from; tests answer for them as an attacker would.</summary>
/// <param name="Resolve">Which addresses a name has.</param>
/// <param name="Connect">Opens a connection to exactly one address.</param>
/// <param name="IsOwn">Whether this machine itself has an address.</param>
internal sealed record Outside(
    Func<string, CancellationToken, Task<IPAddress[]>> Resolve,
    Func<IPEndPoint, CancellationToken, Task<Connection>> Connect,
    Func<IPAddress, bool> IsOwn)
{
    public static Outside Real { get; } = new(Dns.GetHostAddressesAsync, ConnectAsync, IsOfThisMachine);

    private static async Task<Connection> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, cancellationToken);
            return new Connection(new NetworkStream(socket, ownsSocket: true), (IPEndPoint)socket.RemoteEndPoint!);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsOfThisMachine(IPAddress address)
    {
        try
        {
            return NetworkInterface.GetAllNetworkInterfaces().Any(card => card.GetIPProperties().UnicastAddresses.Any(own => own.Address.Equals(address)));
        }
        catch (NetworkInformationException)
        {
            return true; // Where that is not told, it is not risked.
        }
    }
}

/// <summary>A connection, and who is at its other end.</summary>
internal sealed record Connection(Stream Stream, IPEndPoint Remote);
