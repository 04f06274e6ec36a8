namespace LiveChat.Grains.Users;

/// <summary>What somebody says about themselves for now.</summary>
[GenerateSerializer, Immutable, Alias("user.status")]
public sealed record UserStatus
{
    /// <summary>The longest text, in grapheme clusters.</summary>
    public const int MaxText = 100;

    /// <summary>The longest time ahead at which a status may end.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>One emoji, or empty.</summary>
    [Id(0)] public required string Emoji { get; init; }

    /// <summary>One line; empty when the emoji says all.</summary>
    [Id(1)] public required string Text { get; init; }

    /// <summary>Cleared then; null: by hand only.</summary>
    [Id(2)] public DateTimeOffset? Until { get; init; }
}
