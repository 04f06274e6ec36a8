using System.Text.Json;

namespace LiveChat.EndToEnd.Server;

/// <summary>The texts of the client's corpus that somebody writes to break a client. Written down with their repetitions counted.</summary>
internal static class HostileTexts
{
    public static IEnumerable<string> All()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Places.HostileTexts));
        return [.. file.RootElement.EnumerateArray().Select(Unpacked)];
    }

    private static string Unpacked(JsonElement parts)
    {
        return string.Concat(parts.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.String
            ? part.GetString()
            : string.Concat(Enumerable.Repeat(part[0].GetString(), part[1].GetInt32()))));
    }
}
