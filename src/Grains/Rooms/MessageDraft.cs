using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LiveChat.Grains.Files;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>What somebody wants to say.</summary>
/// <param name="ClientId">The sender's own id for it: 1 to 64 of A–Z, a–z, 0–9, _ and -.</param>
/// <param name="Text">Not blank, unless it forwards a message or has files; at most <see cref="ChatLimits.MessageBytes"/>.</param>
[GenerateSerializer, Immutable, Alias("room.message-draft")]
public sealed record MessageDraft([property: Id(0)] string ClientId, [property: Id(1)] string Text)
{
    /// <summary>The most who are called by name.</summary>
    public const int MostMentions = 50;

    /// <summary>The most files of one message.</summary>
    public const int MostFiles = 10;

    /// <summary>The seq of the message of the same room that this answers.</summary>
    [Id(60)] public long? ReplyTo { get; init; }

    /// <summary>Who is called by it; those who are not in the room are left out. At most <see cref="MostMentions"/>.</summary>
    [Id(61)] public ImmutableArray<UserId>? Mentions { get; init; }

    /// <summary>Whether it calls all, or all who are there: for those whom the room's policy lets.</summary>
    [Id(62)] public MentionScope? Calls { get; init; }

    /// <summary>The seq of the message of the same room whose thread this is a reply in.</summary>
    [Id(80)] public long? Thread { get; init; }

    /// <summary>Of a reply in a thread: whether it is shown in the room too.</summary>
    [Id(81)] public bool Echo { get; init; }

    /// <summary>The message that this forwards, of any room that the sender may read: how it reads at this moment is kept. The text, which is a comment then, may be empty.</summary>
    [Id(130)] public ForwardSource? Forward { get; init; }

    /// <summary>What it asks people to vote on; then the text is the question: one line of at most <see cref="Polls.Poll.MostQuestion"/>.</summary>
    [Id(150)] public Poll? Poll { get; init; }

    /// <summary>The sender's own files that belong to it from then on, in this order; at most <see cref="MostFiles"/>. Then the text, which is a caption, may be empty.</summary>
    [Id(160)] public ImmutableArray<FileId>? Files { get; init; }

    /// <inheritdoc cref="MessagePosted.IsOfRoom" />
    [JsonIgnore] public bool IsOfRoom => Thread is null || Echo;

    /// <summary>Whether it says something without a text.</summary>
    [JsonIgnore] public bool NeedsNoText => Forward is not null || Files is { IsDefaultOrEmpty: false };
}
