using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace LiveChat.Silo.Tests;

/// <summary>Where things are on this machine.</summary>
internal static class Places
{
    /// <summary>A file of the repository.</summary>
    public static string File(string path) => Path.Combine(Root(), path);

    /// <summary>One that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../.."));
}
