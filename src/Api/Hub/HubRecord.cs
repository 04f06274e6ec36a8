using System.Text.Json;
using LiveChat.Api.Wire;

namespace LiveChat.Api.Hub;

/// <summary>One record of the SignalR JSON hub protocol, read without copying.</summary>
internal ref struct HubRecord
{
    public const int Invocation = 1;
    public const int StreamInvocation = 4;
    public const int Close = 7;

    private const int MaxInvocationId = 64;

    public int Type;
    public string? InvocationId;
    public ReadOnlySpan<byte> Target;

    /// <summary>What should be an array, with its brackets; empty when there is none.</summary>
    public ReadOnlySpan<byte> Arguments;

    public static JsonReaderOptions Reading { get; } = new() { MaxDepth = ApiJson.MaxDepth };

    /// <summary>False when it is not JSON, or not a record of the protocol.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out HubRecord record)
    {
        record = default;
        try
        {
            return record.Read(json);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Whether this is the handshake of the one protocol that is spoken here.</summary>
    public static bool IsHandshake(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, Reading);
            var (protocol, version, seen) = (false, false, 0);
            for (Begin(ref reader); reader.TokenType == JsonTokenType.PropertyName; reader.Read())
            {
                if (reader.ValueTextEquals("protocol"u8))
                {
                    reader.Read();
                    protocol = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("json"u8);
                    seen++;
                }
                else if (reader.ValueTextEquals("version"u8))
                {
                    reader.Read();
                    version = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number == 1;
                    seen++;
                }
                else
                {
                    reader.Skip();
                }
            }

            return protocol && version && seen == 2 && !reader.Read();
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Reading);
        var (hasType, hasId, broken) = (false, false, false);
        for (Begin(ref reader); reader.TokenType == JsonTokenType.PropertyName; reader.Read())
        {
            if (reader.ValueTextEquals("arguments"u8))
            {
                broken |= !Arguments.IsEmpty;
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                Arguments = json[start..(int)reader.BytesConsumed];
            }
            else if (reader.ValueTextEquals("target"u8))
            {
                broken |= !Target.IsEmpty;
                reader.Read();
                Target = reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > 0 ? reader.ValueSpan : "?"u8;
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                broken |= hasType;
                reader.Read();
                hasType = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out Type);
            }
            else if (reader.ValueTextEquals("invocationId"u8))
            {
                broken |= hasId;
                hasId = true;
                reader.Read();
                broken |= reader.TokenType != JsonTokenType.Null && !TryTakeId(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return hasType && !broken && reader.TokenType == JsonTokenType.EndObject && !reader.Read();
    }

    private bool TryTakeId(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length is 0 or > MaxInvocationId)
        {
            return false;
        }

        InvocationId = reader.GetString();
        return true;
    }

    private static void Begin(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A record is an object.");
        }

        reader.Read();
    }
}
