using LiveChat.Grains.Users;

namespace LiveChat.Grains.Receipts;

/// <summary>How far somebody has got in a room; as far as they let others know.</summary>
[GenerateSerializer, Immutable, Alias("receipts.receipt")]
public sealed record ReadReceipt
{
    [Id(0)] public required UserId User { get; init; }

    /// <summary>The last seq they have read. It does not go back when they mark something as unread.</summary>
    [Id(1)] public required long Read { get; init; }

    /// <summary>The last seq that one of their devices has; at least <see cref="Read"/>. Told in conversations only.</summary>
    [Id(2)] public required long Delivered { get; init; }

    /// <summary>The seq with which they came in: of what is older nothing is said.</summary>
    [Id(3)] public required long Since { get; init; }
}
