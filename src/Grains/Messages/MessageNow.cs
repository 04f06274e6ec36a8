namespace LiveChat.Grains.Messages;

/// <summary>One message as it reads now, encoded once and sent as it is.</summary>
[GenerateSerializer, Immutable, Alias("message.now")]
public sealed record MessageNow
{
    [Id(0)] public required long Seq { get; init; }

    /// <summary>The message as UTF-8 JSON.</summary>
    [Id(1)] public required ReadOnlyMemory<byte> Message { get; init; }

    /// <summary>Its <see cref="NoteView"/> likewise; empty while nothing was done to it.</summary>
    [Id(2)] public required ReadOnlyMemory<byte> Note { get; init; }

    [Id(3)] public required bool Deleted { get; init; }

    /// <summary>The seq of the message in whose thread it is a reply; null: in none.</summary>
    [Id(4)] public long? Thread { get; init; }

    /// <summary>How many replies its own thread has.</summary>
    [Id(5)] public required long Replies { get; init; }

    /// <summary>When the last of them was; null before the first.</summary>
    [Id(6)] public DateTimeOffset? LastReplyAt { get; init; }
}
