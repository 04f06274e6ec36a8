using System.Text.Json.Serialization;
using LiveChat.Grains;

namespace LiveChat.Api.Wire;

/// <summary>A "no" on the hub; over HTTP the same is a problem document.</summary>
public sealed record RefusalView
{
    [JsonConverter(typeof(RefusalCodeConverter))]
    public required RefusalCode Code { get; init; }

    public required string Detail { get; init; }

    public long? RetryAfterMs { get; init; }

    /// <summary>When what stands in the way ends by itself.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <inheritdoc cref="Problem.Reason" />
    public string? Reason { get; init; }

    public static RefusalView From(Refusal refusal) => new()
    {
        Code = refusal.Code,
        Detail = refusal.Detail,
        RetryAfterMs = refusal.RetryAfter is { } wait ? (long)Math.Ceiling(wait.TotalMilliseconds) : null,
        Until = refusal.Until,
        Reason = refusal.Reason,
    };
}
