using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Saved;

namespace LiveChat.Api.Wire;

/// <summary>A message that somebody saved, as it reads now.</summary>
public sealed record SavedRowView
{
    public required RoomId Room { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>That one message.</summary>
    public required MessageList Message { get; init; }

    public static SavedRowView From(SavedRow row) =>
        new() { Room = row.Mark.Room, SavedAt = row.Mark.SavedAt, Message = MessageList.Of(row.Message) };
}

/// <summary>Where a saved message stands.</summary>
public sealed record SavedMarkView(RoomId Room, long Message);

/// <summary>Where all of them stand, the last that was saved first.</summary>
public sealed record SavedMarks(ImmutableArray<SavedMarkView> Items);
