namespace LiveChat.Grains.Drafts;

/// <summary>What is written now.</summary>
[GenerateSerializer, Immutable, Alias("drafts.change")]
public sealed record DraftChange
{
    /// <summary>Not blank; at most as long as a message.</summary>
    [Id(0)] public required string Text { get; init; }

    /// <summary>The seq of the message of the same room that it answers.</summary>
    [Id(1)] public long? ReplyTo { get; init; }

    /// <summary>The revision of the draft that it goes on from, 0 when there was none; absent: it counts whatever the draft is.</summary>
    [Id(2)] public long? After { get; init; }
}
