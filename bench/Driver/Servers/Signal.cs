using System.Runtime.InteropServices;

namespace LiveChat.Driver.Servers;

/// <summary>The signals of Linux that .NET does not send.</summary>
internal static partial class Signal
{
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    public static void Send(int process, int signal) => _ = kill(process, signal);

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
