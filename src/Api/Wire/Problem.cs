using System.Text.Json.Serialization;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Accounts.Providers;
using LiveChat.Grains;

namespace LiveChat.Api.Wire;

/// <summary>A problem document (RFC 9457). Only <see cref="Factor"/>, <see cref="Identity"/> and <see cref="Reason"/> depend on who asks or when, so equal refusals are equal bytes.</summary>
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

    /// <summary>When what stands in the way ends by itself.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why it was decided, in the words of who did.</summary>
    public string? Reason { get; init; }

    /// <summary>The place in the request that has the wrong shape.</summary>
    public string? Field { get; init; }

    /// <summary>With <c>factor-needed</c>: what to show next.</summary>
    public FactorNeeded? Factor { get; init; }

    /// <summary>With <c>sign-up-needed</c>: what an account can be made of.</summary>
    public IdentityNeeded? Identity { get; init; }
}
