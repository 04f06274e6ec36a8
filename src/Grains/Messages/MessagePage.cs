namespace LiveChat.Grains.Messages;

/// <summary>Some messages of a room and what was done to them, encoded once and sent as they are.</summary>
[GenerateSerializer, Immutable, Alias("message.page")]
public sealed record MessagePage
{
    /// <summary>The messages as UTF-8 JSON with commas between them and no brackets.</summary>
    [Id(0)] public required ReadOnlyMemory<byte> Messages { get; init; }

    /// <summary>Likewise a <see cref="NoteView"/> for each of them that has one.</summary>
    [Id(1)] public required ReadOnlyMemory<byte> Notes { get; init; }

    /// <summary>What to ask with for the page after this; null at the end.</summary>
    [Id(2)] public long? Next { get; init; }
}
