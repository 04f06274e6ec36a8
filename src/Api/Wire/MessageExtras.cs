using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>What a message may have besides its text.</summary>
public sealed record MessageExtras
{
    /// <summary>The seq of the message of the same room that it answers.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>Who is called by it, at most 50; those who are not in the room are left out.</summary>
    public ImmutableArray<UserId>? Mentions { get; init; }

    /// <summary>Whether it calls all, or all who are there.</summary>
    public MentionScope? Calls { get; init; }

    /// <summary>The seq of the message of the same room whose thread it is a reply in.</summary>
    public long? Thread { get; init; }

    /// <summary>Of a reply in a thread: whether it is shown in the room too.</summary>
    public bool? Echo { get; init; }

    /// <summary>The message that it forwards, of any room that one may read. The text may be empty then.</summary>
    public ForwardSource? Forward { get; init; }

    /// <summary>What it asks people to vote on; the text is the question.</summary>
    public Poll? Poll { get; init; }

    /// <summary>One's own files that belong to it from then on, at most 10. The text, which is a caption, may be empty then.</summary>
    public ImmutableArray<FileId>? Files { get; init; }

    public MessageDraft AddTo(MessageDraft draft) =>
        draft with { ReplyTo = ReplyTo, Mentions = Mentions, Calls = Calls, Thread = Thread, Echo = Echo == true, Forward = Forward, Poll = Poll, Files = Files };
}
