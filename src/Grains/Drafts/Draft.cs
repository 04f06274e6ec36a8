using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Drafts;

/// <summary>What somebody began to write in a room or in a thread.</summary>
[GenerateSerializer, Immutable, Alias("drafts.draft")]
public sealed record Draft
{
    [Id(0)] public required RoomId Room { get; init; }

    /// <summary>The seq of the message whose thread it is for; absent for the room.</summary>
    [Id(1)] public long? Thread { get; init; }

    /// <summary>Absent when it has ended: sent, or given up.</summary>
    [Id(2)] public string? Text { get; init; }

    /// <summary>The seq of the message that it answers.</summary>
    [Id(3)] public long? ReplyTo { get; init; }

    [Id(4)] public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Grows with every change of any of the person's drafts.</summary>
    [Id(5)] public required long Revision { get; init; }
}
