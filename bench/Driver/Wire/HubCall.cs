using System.Text.Json;

namespace LiveChat.Driver.Wire;

/// <summary>Calls to the hub as records with their end mark, ready to be sent.</summary>
internal static class HubCall
{
    public static byte[] Sync(int call, IEnumerable<KeyValuePair<string, long>> cursors) => Write(call, "Sync", json =>
    {
        json.WriteStartObject();
        foreach (var (room, seq) in cursors)
        {
            json.WriteNumber(room, seq);
        }

        json.WriteEndObject();
    });

    public static byte[] Send(int call, string room, string clientId, string text) => Write(call, "Send", json =>
    {
        json.WriteStringValue(room);
        json.WriteStringValue(clientId);
        json.WriteStringValue(text);
    });

    public static byte[] History(int call, string room, long? before, long? after, int limit) => Write(call, "History", json =>
    {
        json.WriteStringValue(room);
        WriteNumberOrNull(json, before);
        WriteNumberOrNull(json, after);
        json.WriteNumberValue(limit);
    });

    public static byte[] MarkRead(int call, string room, long seq, long ordinal) => Write(call, "MarkRead", json =>
    {
        json.WriteStringValue(room);
        json.WriteNumberValue(seq);
        json.WriteNumberValue(ordinal);
    });

    public static byte[] Edit(int call, string room, long message, string text) => Write(call, "Edit", json =>
    {
        json.WriteStringValue(room);
        json.WriteNumberValue(message);
        json.WriteStringValue(text);
    });

    public static byte[] Delete(int call, string room, long message) => Write(call, "Delete", json =>
    {
        json.WriteStringValue(room);
        json.WriteNumberValue(message);
    });

    private static byte[] Write(int call, string target, Action<Utf8JsonWriter> arguments)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteNumber("type", 1);
            json.WriteString("invocationId", call.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("target", target);
            json.WriteStartArray("arguments");
            arguments(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        memory.WriteByte(0x1E);
        return memory.ToArray();
    }

    private static void WriteNumberOrNull(Utf8JsonWriter json, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
