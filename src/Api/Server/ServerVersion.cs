using System.Reflection;

namespace LiveChat.Api.Server;

/// <summary>Which LiveChat this is.</summary>
public static class ServerVersion
{
    public static string Text { get; } =
        typeof(ServerVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            .Split('+')[0] ?? "0";

    /// <summary><c>embedded</c> on the engine of our own, <c>cluster</c> on Microsoft Orleans.</summary>
    public static string Shape { get; } =
        typeof(IGrainFactory).Assembly.GetName().Name == "LiveChat.Engine" ? "embedded" : "cluster";
}
