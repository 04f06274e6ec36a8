using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiveChat.Grains.Notifications;
using LiveChat.Grains.Ports;

namespace LiveChat.Grains.WebPush;

/// <summary>What a notification can say.</summary>
/// <param name="By">The name of who said it.</param>
/// <param name="Place">The name of the room or group; null where the two are alone.</param>
/// <param name="Text">How it begins.</param>
internal sealed record PushWords(string By, string? Place, string Text);

/// <summary>What a browser gets: JSON that its service worker makes a notification of.</summary>
internal static class PushPayload
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>At most <see cref="PushLetter.MostText"/> bytes: the text gives way first, then the names.</summary>
    public static ReadOnlyMemory<byte> Of(Notice notice, PushWords words, PushContent content)
    {
        var shown = content switch
        {
            PushContent.Everything => words,
            PushContent.Sender => new PushWords(words.By, null, ""),
            _ => null,
        };
        while (true)
        {
            var payload = Write(notice, shown);
            if (payload.Length <= PushLetter.MostText || shown is null)
            {
                return payload;
            }

            shown = shown.Text.Length > 0 ? shown with { Text = Shorter(shown.Text) }
                : shown with { By = Shorter(shown.By), Place = shown.Place is null ? null : Shorter(shown.Place) };
        }
    }

    /// <summary>What says only that it arrives.</summary>
    public static ReadOnlyMemory<byte> Test(string id)
    {
        return Write(writer =>
        {
            writer.WriteString("id", id);
            writer.WriteBoolean("test", true);
        });
    }

    private static ReadOnlyMemory<byte> Write(Notice notice, PushWords? shown)
    {
        return Write(writer =>
        {
            writer.WriteString("id", notice.Id);
            writer.WriteString("room", notice.Room.Value);
            writer.WriteNumber("seq", notice.Seq);
            if (notice.Thread is { } thread)
            {
                writer.WriteNumber("thread", thread);
            }

            writer.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(notice.Reason.ToString()));
            writer.WriteNumber("at", notice.At.ToUnixTimeMilliseconds());
            WriteIfAny(writer, "by", shown?.By);
            WriteIfAny(writer, "place", shown?.Place);
            WriteIfAny(writer, "text", shown?.Text);
        });
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, Writing);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is { Length: > 0 })
        {
            writer.WriteString(name, text);
        }
    }

    /// <summary>An eighth less, by code points; nothing is left of one.</summary>
    private static string Shorter(string text)
    {
        var runes = text.TrimEnd('…').EnumerateRunes().ToArray();
        var kept = new StringBuilder();
        foreach (var rune in runes.AsSpan(0, runes.Length * 7 / 8))
        {
            kept.Append(rune.ToString());
        }

        return kept.Length == 0 ? "" : kept.Append('…').ToString();
    }
}
