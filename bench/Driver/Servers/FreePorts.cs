using System.Net;
using System.Net.Sockets;

namespace LiveChat.Driver.Servers;

/// <summary>Ports that were free a moment ago.</summary>
internal static class FreePorts
{
    // Below those that the kernel gives to outgoing connections: while a server is away, a client that tries again and again
    // would sooner or later be given the server's own port, and be connected to itself.
    private const int First = 18_000;
    private const int Last = 32_000;

    /// <summary>Different ones, for servers that come back on the port that they had.</summary>
    public static int[] Take(int count)
    {
        var taken = new HashSet<int>();
        while (taken.Count < count)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port))
            {
                taken.Add(port);
            }
        }

        return [.. taken];
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
