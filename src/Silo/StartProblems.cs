using System.Net.Sockets;
using LiveChat.Grains.Ports;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace LiveChat.Silo;

/// <summary>What can be wrong with a machine or a configuration, in words for whoever starts the server.</summary>
internal static class StartProblems
{
    /// <summary>Null for a bug, which deserves its stack trace.</summary>
    public static string? Explain(Exception reason) => reason switch
    {
        StoreRefusedException => $"LiveChat cannot use its store: {reason.Message}",
        IOException { InnerException: AddressInUseException } or SocketException or AddressInUseException =>
            $"LiveChat cannot listen: {reason.Message} Another program has the port; --port takes another one.",
        OptionsValidationException invalid => $"LiveChat does not understand its configuration: {string.Join(" ", invalid.Failures)}",
        UnauthorizedAccessException => $"LiveChat may not use a file: {reason.Message}",
        _ => null,
    };
}
