using System.Collections.Immutable;

namespace LiveChat.Grains.Receipts;

/// <summary>How far the people of a room have got.</summary>
[GenerateSerializer, Immutable, Alias("receipts.all")]
public sealed record ReadReceipts
{
    /// <summary>In rooms of more people nobody is told who has read what.</summary>
    public const int MostPeople = 100;

    /// <summary>Of a room with too many people.</summary>
    public static readonly ReadReceipts None = new() { Kept = false, Items = [] };

    /// <summary>Whether there are any in this room.</summary>
    [Id(0)] public required bool Kept { get; init; }

    /// <summary>Without those who do not say how far they have read.</summary>
    [Id(1)] public required ImmutableArray<ReadReceipt> Items { get; init; }
}
