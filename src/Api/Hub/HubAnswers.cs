using System.Text.Json.Serialization.Metadata;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Hub;

/// <summary>How calls are answered: <c>{ "value": … }</c> or <c>{ "refusal": … }</c>.</summary>
internal static class HubAnswers
{
    /// <summary>The frame for a value; empty when nobody waits for it.</summary>
    public static ReadOnlyMemory<byte> Value<T>(in HubCall call, T value, JsonTypeInfo<T> type)
    {
        return call.InvocationId is { } id
            ? HubFrames.EndAnswer(HubFrames.StartAnswer(id).Raw("\"value\":"u8).Json(value, type))
            : default(ReadOnlyMemory<byte>);
    }

    /// <summary>The one that is asked for most, by hand.</summary>
    public static ReadOnlyMemory<byte> Value(in HubCall call, Posted posted)
    {
        if (call.InvocationId is not { } id)
        {
            return default;
        }

        var answer = HubFrames.StartAnswer(id)
            .Raw("\"value\":{\"seq\":"u8).Number(posted.Seq)
            .Raw(",\"ordinal\":"u8).Number(posted.Ordinal)
            .Raw(",\"at\":"u8).Number(posted.At.ToUnixTimeMilliseconds());
        if (posted.ThreadOrdinal is { } place)
        {
            answer = answer.Raw(",\"threadOrdinal\":"u8).Number(place);
        }

        if (posted.Forwarded is { } forwarded)
        {
            answer = answer.Raw(",\"forwarded\":"u8).Json(forwarded, ApiJson.Default.ForwardedMessage);
        }

        if (posted.Files is { } files)
        {
            answer = answer.Raw(",\"files\":"u8).Json(files, ApiJson.Default.ImmutableArrayMessageFile);
        }

        return HubFrames.EndAnswer(answer.Raw("}"u8));
    }

    public static ReadOnlyMemory<byte> Nothing(in HubCall call)
    {
        return call.InvocationId is { } id ? HubFrames.EndAnswer(HubFrames.StartAnswer(id)) : default(ReadOnlyMemory<byte>);
    }

    public static ReadOnlyMemory<byte> Refusal(in HubCall call, Refusal refusal)
    {
        return call.InvocationId is { } id
            ? HubFrames.EndAnswer(HubFrames.StartAnswer(id).Raw("\"refusal\":"u8).Json(RefusalView.From(refusal), ApiJson.Default.RefusalView))
            : default(ReadOnlyMemory<byte>);
    }

    /// <summary>What a caller is told of a fault: that a part of the server is away, or nothing.</summary>
    public static Refusal Fault(Exception failure)
    {
        return failure is TimeoutException or OperationCanceledException or IOException or Orleans.Runtime.OrleansException
            ? new Refusal(RefusalCode.Unavailable, "A part of the server is away. Try again.") { RetryAfter = TimeSpan.FromSeconds(1) }
            : new Refusal(RefusalCode.Internal, "Something is broken here.");
    }
}
