using System.Net;
using System.Net.Sockets;

namespace LiveChat.Api.Links;

/// <summary>Connects to public hosts only. The address that was looked at is the address that is connected to: no name is resolved a second time.</summary>
/// <param name="allowed">Networks that may be reached though they are not public.</param>
/// <param name="outside">The network.</param>
internal sealed class GuardedConnector(IEnumerable<string> allowed, Outside outside)
{
    /// <summary>How many addresses of one host are tried.</summary>
    private const int MostTried = 3;

    private readonly IPNetwork[] _allowed = [.. allowed.Select(network => IPNetwork.Parse(network))];

    /// <exception cref="NotPublicException">The host is not, or not only, a public one.</exception>
    /// <exception cref="IOException">There is no such host.</exception>
    /// <exception cref="SocketException">Nobody is there.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint to, CancellationToken cancellationToken)
    {
        // Literally an address, in whatever way people write one (0x7f.1, 2130706433), or a name.
        var addresses = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await outside.Resolve(to.Host, cancellationToken);
        if (addresses.Length == 0)
        {
            throw new IOException("The host has no address.");
        }

        // One bad answer among good ones is how names are bent towards the inside: such a host is not asked at all.
        if (!addresses.All(MayBeRead))
        {
            throw new NotPublicException();
        }

        for (var i = 0; ; i++)
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(addresses[i], to.Port), cancellationToken);
            }
            catch (SocketException) when (i + 1 < Math.Min(MostTried, addresses.Length))
            {
                // Perhaps another of its addresses answers.
            }
        }
    }

    private async Task<Stream> ConnectAsync(IPEndPoint to, CancellationToken cancellationToken)
    {
        var connection = await outside.Connect(to, cancellationToken);
        if (connection.Remote.Equals(to) && MayBeRead(connection.Remote.Address))
        {
            return connection.Stream;
        }

        await connection.Stream.DisposeAsync();
        throw new NotPublicException();
    }

    private bool MayBeRead(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return _allowed.Any(network => network.Contains(plain)) || (PublicAddresses.Contains(plain) && !outside.IsOwn(plain));
    }
}

/// <summary>A connection would lead into a network that is not public.</summary>
internal sealed class NotPublicException() : IOException("The host is not a public one.");
