using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.History;

/// <summary>The first 64 bits of the SHA-256 of what was said; histories compare texts without keeping them.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct ContentHash(ulong Value)
{
    public static ContentHash Of(ReadOnlySpan<byte> text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, digest);
        return new ContentHash(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest));
    }

    public static ContentHash Of(string text) => Of(System.Text.Encoding.UTF8.GetBytes(text));

    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);

    internal sealed class Json : JsonConverter<ContentHash>
    {
        public override ContentHash Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            new(ulong.Parse(reader.GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

        public override void Write(Utf8JsonWriter writer, ContentHash value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
