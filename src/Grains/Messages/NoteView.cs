using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Links;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>
/// What was done to a message so far, as one person sees it. Events with a seq up to `revision` are in it already and change it no more.
/// </summary>
public sealed record NoteView
{
    /// <summary>So many people are named with a reaction.</summary>
    public const int MostNamed = 20;

    /// <summary>The seq of the message.</summary>
    public required long Message { get; init; }

    /// <summary>The seq of the last act, or reply in its thread, that is in it.</summary>
    public required long Revision { get; init; }

    /// <summary>What it says now, if it was edited.</summary>
    public string? Text { get; init; }

    [JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Whom it calls now; absent while that is whom it called when it was posted.</summary>
    public ImmutableArray<UserId>? Mentions { get; init; }

    /// <summary>With `mentions`: whether it calls all now, or all who are there.</summary>
    public MentionScope? Calls { get; init; }

    /// <summary>Who deleted it, if it was: then it has no text any more, and neither has any edit of it.</summary>
    public UserId? DeletedBy { get; init; }

    [JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? DeletedAt { get; init; }

    public UserId? PinnedBy { get; init; }

    [JsonConverter(typeof(UnixMillisecondsConverter))] public DateTimeOffset? PinnedAt { get; init; }

    /// <summary>In the order in which each kind came first.</summary>
    public required ImmutableArray<ReactionView> Reactions { get; init; }

    /// <summary>The replies in its thread, if there are any.</summary>
    public ThreadView? Thread { get; init; }

    /// <summary>Where its links lead, in the order in which that was found; absent when there is nothing to show.</summary>
    public ImmutableArray<LinkPreview>? Previews { get; init; }

    /// <summary>How its poll stands; absent while nobody has voted.</summary>
    public PollView? Poll { get; init; }

    internal static NoteView Of(MessageNote note, UserId reader, DateTimeOffset now) => new()
    {
        Message = note.Message,
        Revision = note.Revision,
        Text = note.Text,
        EditedAt = note.EditedAt,
        Mentions = note.Mentions,
        Calls = note.Calls,
        DeletedBy = note.Deleted?.By,
        DeletedAt = note.Deleted?.At,
        PinnedBy = note.Pinned?.By,
        PinnedAt = note.Pinned?.At,
        Thread = note.Thread is { } thread
            ? new ThreadView { Replies = thread.Replies, LastAt = thread.LastAt, Repliers = thread.Repliers }
            : null,
        Poll = note.Poll is { } poll ? PollView.Of(poll, reader, now) : null,
        Previews = note.Previews.Any(preview => preview.Page is not null) ? [.. note.Previews.Select(preview => preview.Page).OfType<LinkPreview>()] : null,
        Reactions = [.. note.Reactions.Select(reaction => new ReactionView
        {
            Emoji = reaction.Emoji,
            Count = reaction.Users.Length,
            Users = reaction.Users.Length <= MostNamed ? reaction.Users : reaction.Users[..MostNamed],
            Mine = reaction.Users.Contains(reader),
        })],
    };
}

/// <summary>The replies in the thread of a message.</summary>
public sealed record ThreadView
{
    /// <summary>How many; those that are deleted count.</summary>
    public required long Replies { get; init; }

    /// <summary>When the last of them was.</summary>
    [JsonConverter(typeof(UnixMillisecondsConverter))] public required DateTimeOffset LastAt { get; init; }

    /// <summary>The first different people who replied, at most 5.</summary>
    public required ImmutableArray<UserId> Repliers { get; init; }
}

/// <summary>One way in which people reacted.</summary>
public sealed record ReactionView
{
    public required string Emoji { get; init; }

    public required int Count { get; init; }

    /// <summary>The first of them, at most 20.</summary>
    public required ImmutableArray<UserId> Users { get; init; }

    /// <summary>Whether one did so oneself.</summary>
    public required bool Mine { get; init; }
}
