using System.Collections;

namespace LiveChat.Silo;

/// <summary>Where settings come from: appsettings.json beside the program, then in the current folder, then the environment, then flags.</summary>
internal static class ConfigurationSetup
{
    private const string Prefix = "LIVECHAT_";

    /// <param name="configuration">Where they are put.</param>
    /// <param name="flags">Those that were given; the others are null.</param>
    public static void AddChatSettings(this ConfigurationManager configuration, IReadOnlyDictionary<string, string?> flags)
    {
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false);
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
