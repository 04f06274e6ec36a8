using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.Grains;

/// <summary>
/// Reads back whatever id was written, also none at all: a state that can be stored but not loaded would be a grain that never wakes again.
/// Ids from outside are checked at the door, not here.
/// </summary>
internal sealed class StoredIdConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert)
    {
        return typeToConvert.GetInterfaces().Any(
            implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IStringId<>));
    }

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        return (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class Of<TId> : JsonConverter<TId>
        where TId : struct, IStringId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            return reader.GetString() is { Length: > 0 } text ? TId.From(text) : default;
        }

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
        {
            writer.WriteStringValue(value.Value);
        }

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            return Read(ref reader, typeToConvert, options);
        }

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
        {
            writer.WritePropertyName(value.Value ?? "");
        }
    }
}
