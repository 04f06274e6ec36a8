namespace LiveChat.Grains.Rooms;

/// <summary>A run of a room's events, encoded once and sent as it is.</summary>
[GenerateSerializer, Immutable, Alias("room.history-page")]
public sealed record HistoryPage
{
    /// <summary>The first seq; 0 when the page is empty.</summary>
    [Id(0)] public required long From { get; init; }

    /// <summary>The last seq; 0 when the page is empty.</summary>
    [Id(1)] public required long To { get; init; }

    /// <summary>The events as UTF-8 JSON, oldest first, with commas between them and no brackets.</summary>
    [Id(2)] public required ReadOnlyMemory<byte> Events { get; init; }

    /// <summary>The room's head when the page was made.</summary>
    [Id(3)] public required long Head { get; init; }

    /// <summary>Whether there is nothing before <see cref="From"/>.</summary>
    [Id(4)] public required bool Start { get; init; }

    /// <summary>
    /// A <see cref="Messages.NoteView"/> for each message of the page to which something was done, as <see cref="Events"/> are encoded. Only in answers to a person.
    /// </summary>
    [Id(60)] public ReadOnlyMemory<byte> Notes { get; init; }
}
