using System.Collections.Immutable;
using LiveChat.Grains.Receipts;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>How far somebody has read, as others see it.</summary>
public sealed record ReceiptView
{
    public required UserId User { get; init; }

    /// <summary>The last seq they have read.</summary>
    public required long Read { get; init; }

    /// <summary>The last seq that one of their devices has; told in conversations only.</summary>
    public required long Delivered { get; init; }

    /// <summary>The seq with which they came in: nothing is said of what is older.</summary>
    public required long Since { get; init; }

    public static ReceiptView From(ReadReceipt receipt) => new() { User = receipt.User, Read = receipt.Read, Delivered = receipt.Delivered, Since = receipt.Since };
}

/// <summary>How far the people of a room have read.</summary>
public sealed record ReceiptsView
{
    /// <summary>False: the room has too many people for that.</summary>
    public required bool Kept { get; init; }

    public required ImmutableArray<ReceiptView> Items { get; init; }

    public static ReceiptsView From(ReadReceipts receipts) => new() { Kept = receipts.Kept, Items = [.. receipts.Items.Select(ReceiptView.From)] };
}
