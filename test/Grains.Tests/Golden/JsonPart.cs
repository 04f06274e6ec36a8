using System.Text.Json.Nodes;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>Whether all that one JSON says is in another, which may say more.</summary>
internal static class JsonPart
{
    /// <summary>Where it is not, or null.</summary>
    public static string? Missing(string part, string whole) => Missing(JsonNode.Parse(part), JsonNode.Parse(whole), "$");

    private static string? Missing(JsonNode? part, JsonNode? whole, string path)
    {
        return (part, whole) switch
        {
            (JsonObject left, JsonObject right) => left
                .Select(member => right.TryGetPropertyValue(member.Key, out var value)
                    ? Missing(member.Value, value, $"{path}.{member.Key}")
                    : $"{path}.{member.Key} is gone")
                .FirstOrDefault(missing => missing is not null),
            (JsonArray left, JsonArray right) when left.Count == right.Count => left
                .Select((item, index) => Missing(item, right[index], $"{path}[{index}]"))
                .FirstOrDefault(missing => missing is not null),
            _ => JsonNode.DeepEquals(part, whole) ? null : $"{path} is another",
        };
    }
}
