using System.Text.Json.Serialization;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Grains;

namespace LiveChat.Api.Wire;

/// <summary>A problem document (RFC 9457). Nothing in it but <see cref="Factor"/> and <see cref="Reason"/> depends on who asks or when, so equal refusals are equal bytes.</summary>
public sealed record Problem
{
    public const string ContentType = "application/problem+json";

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    [JsonConverter(typeof(RefusalCodeConverter))]
    public required RefusalCode Code { get; init; }

    /// <summary>When asking again makes sense.</summary>
    public long? RetryAfterMs { get; init; }

    /// <summary>What somebody gave as the reason, with <c>account-disabled</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>The place in the request that has the wrong shape.</summary>
    public string? Field { get; init; }

    /// <summary>With <c>factor-needed</c>: what to show next.</summary>
    public FactorNeeded? Factor { get; init; }
}
