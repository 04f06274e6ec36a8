using System.Collections.Immutable;
using LiveChat.Grains.Links;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>Something was done to a message that stands in the log before it. What all of them come to is the message's note.</summary>
[GenerateSerializer, Immutable, Alias("room.event.message-act")]
public abstract record MessageAct : RoomEvent
{
    /// <summary>The seq of the message.</summary>
    [Id(0)] public required long Message { get; init; }
}

/// <summary>The author said it in other words.</summary>
[GenerateSerializer, Immutable, Alias("room.event.message-edited")]
public sealed record MessageEdited : MessageAct
{
    /// <summary>What it says now; empty when that is erased, because the message is deleted or was edited too often since.</summary>
    [Id(0)] public required string Text { get; init; }

    /// <summary>Whom it calls now, all in the room; null when that is as it was before, `calls` too.</summary>
    [Id(90)] public ImmutableArray<UserId>? Mentions { get; init; }

    /// <summary>Whether it calls all now, or all who are there.</summary>
    [Id(91)] public MentionScope? Calls { get; init; }

    /// <summary>Of the links whose previews it showed, those that it still has: the others go. Null when it never showed any.</summary>
    [Id(120)] public ImmutableArray<string>? Previews { get; init; }

    /// <summary>By what it says; an array would be equal to itself only.</summary>
    public bool Equals(MessageEdited? other) =>
        base.Equals(other)
        && (Text, Calls, Mentions.HasValue, Previews.HasValue) == (other.Text, other.Calls, other.Mentions.HasValue, other.Previews.HasValue)
        && (Mentions ?? []).AsSpan().SequenceEqual((other.Mentions ?? []).AsSpan())
        && (Previews ?? []).AsSpan().SequenceEqual((other.Previews ?? []).AsSpan());

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Text);
}

/// <summary>The message is gone for all; its text is erased, here and wherever it stood.</summary>
[GenerateSerializer, Immutable, Alias("room.event.message-deleted")]
public sealed record MessageDeleted : MessageAct;

[GenerateSerializer, Immutable, Alias("room.event.reaction-added")]
public sealed record ReactionAdded : MessageAct
{
    [Id(0)] public required string Emoji { get; init; }
}

[GenerateSerializer, Immutable, Alias("room.event.reaction-removed")]
public sealed record ReactionRemoved : MessageAct
{
    [Id(0)] public required string Emoji { get; init; }
}

/// <summary>The message is on the list of pinned ones.</summary>
[GenerateSerializer, Immutable, Alias("room.event.message-pinned")]
public sealed record MessagePinned : MessageAct;

/// <summary>The message is on that list no more.</summary>
[GenerateSerializer, Immutable, Alias("room.event.message-unpinned")]
public sealed record MessageUnpinned : MessageAct;

/// <summary>Where a link of the message leads, read by the server. It is of the author, who said the link.</summary>
[GenerateSerializer, Immutable, Alias("room.event.preview-added")]
public sealed record PreviewAdded : MessageAct
{
    /// <summary>Its texts are empty, the link too, when they are erased: it was taken off, or the message is deleted.</summary>
    [Id(0)] public required LinkPreview Preview { get; init; }
}

/// <summary>The preview of a link was taken off; that link of that message gets no other.</summary>
[GenerateSerializer, Immutable, Alias("room.event.preview-removed")]
public sealed record PreviewRemoved : MessageAct
{
    /// <summary>Empty when that is erased, because the message is deleted.</summary>
    [Id(0)] public required string Link { get; init; }
}
