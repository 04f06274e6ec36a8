using System.Buffers.Text;
using System.Text.Json;

namespace LiveChat.Driver.Wire;

/// <summary>What a record of the hub is about.</summary>
internal enum HubRecordKind
{
    Other = 0,
    Events,
    Heads,
    Notices,
    Restarting,
    Completion,
    Close,
}

/// <summary>A record of the hub taken apart: no copies, no objects.</summary>
internal readonly ref struct HubRecord
{
    private HubRecord(HubRecordKind kind, int call, ReadOnlySpan<byte> body, bool failed = false)
    {
        Kind = kind;
        Call = call;
        Body = body;
        Failed = failed;
    }

    public HubRecordKind Kind { get; }

    /// <summary>With a completion: which call it answers.</summary>
    public int Call { get; }

    /// <summary>With a completion the result, or the error when <see cref="Failed"/>; with a push the array of arguments; with a close the error.</summary>
    public ReadOnlySpan<byte> Body { get; }

    public bool Failed { get; }

    public static HubRecord Parse(ReadOnlySpan<byte> record)
    {
        // What arrives most, in the words of a server that always writes it the same way. Anything else goes the long way.
        var events = "{\"type\":1,\"target\":\"Events\",\"arguments\":"u8;
        return record.StartsWith(events)
            ? new HubRecord(HubRecordKind.Events, 0, record[events.Length..^1])
            : ParseAny(record);
    }

    private static HubRecord ParseAny(ReadOnlySpan<byte> record)
    {
        var reader = new Utf8JsonReader(record);
        var (type, call, failed) = (0, 0, false);
        var kind = HubRecordKind.Other;
        ReadOnlySpan<byte> body = default;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                type = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("target"u8))
            {
                reader.Read();
                kind = reader.ValueTextEquals("Events"u8) ? HubRecordKind.Events
                    : reader.ValueTextEquals("Heads"u8) ? HubRecordKind.Heads
                    : reader.ValueTextEquals("Notices"u8) ? HubRecordKind.Notices
                    : reader.ValueTextEquals("Restarting"u8) ? HubRecordKind.Restarting
                    : HubRecordKind.Other;
            }
            else if (reader.ValueTextEquals("invocationId"u8))
            {
                reader.Read();
                call = Utf8Parser.TryParse(reader.ValueSpan, out int number, out _) ? number : 0;
            }
            else if (reader.ValueTextEquals("result"u8) || reader.ValueTextEquals("arguments"u8) || reader.ValueTextEquals("error"u8))
            {
                failed |= reader.ValueTextEquals("error"u8);
                body = Value(ref reader, record);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return type switch
        {
            1 => new HubRecord(kind, 0, body),
            3 => new HubRecord(HubRecordKind.Completion, call, body, failed),
            7 => new HubRecord(HubRecordKind.Close, 0, body),
            _ => default,
        };
    }

    private static ReadOnlySpan<byte> Value(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> record)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return record[start..(int)reader.BytesConsumed];
    }
}
