using System.Collections;

namespace LiveChat.Silo;

/// <summary>Where settings come from: appsettings.json beside the program, then in the current folder, then the environment, then flags.</summary>
internal static class ConfigurationSetup
{
    private const string Prefix = "LIVECHAT_";

    public static void AddChatConfiguration(this WebApplicationBuilder builder, IReadOnlyDictionary<string, string?> flags)
    {
        var configuration = builder.Configuration;
        var here = Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json");
        configuration.AddJsonFile(here, optional: true, reloadOnChange: false);
        configuration.AddEnvironmentVariables();
        configuration.AddInMemoryCollection(FromEnvironment());
        configuration.AddInMemoryCollection(flags.Where(flag => flag.Value is not null));
    }

    /// <summary><c>LIVECHAT_PORT</c> is <c>LiveChat:Port</c>, <c>LIVECHAT_LIMITS__ROOMNAME</c> is <c>LiveChat:Limits:RoomName</c>.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> FromEnvironment()
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && name.Length > Prefix.Length && name[Prefix.Length] != '_')
            {
                yield return new("LiveChat:" + name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal), (string?)variable.Value);
            }
        }
    }
}
